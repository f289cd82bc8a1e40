package dev.countinghouse.bench.scaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The loads that are worked out in {@code deploy/SCALING.md}, and its tables. */
final class Examples {

    static final List<Load> LOADS =
            List.of(
                    new Load("a clinic", 1, 400, 20, 10, 1, false),
                    new Load("a national billing company", 20_000, 1e8, 4, 10, 0.002, true),
                    new Load("internet scale", 5_000_000, 1e10, 3, 10, 0.00002, true));

    private Examples() {}

    /** By the name of its place in the document. */
    static Map<String, String> tables(Figures costs, Figures assumptions) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("costs", figures(costs));
        tables.put("assumptions", figures(assumptions));
        List<Plan> plans = new ArrayList<>();
        for (Load load : LOADS) {
            plans.add(Planning.plan(load, Costs.of(costs), Assumptions.of(assumptions)));
        }
        tables.put("plans", plans(plans));
        return tables;
    }

    private static String figures(Figures table) {
        var text = new StringBuilder(Text.head(List.of("name", "value", "unit", "from")));
        for (Figure figure : table.figures()) {
            text.append(
                    Text.row(
                            List.of(
                                    figure.name(),
                                    Text.plain(figure.value()),
                                    figure.unit(),
                                    figure.source())));
        }
        return text.toString();
    }

    static String plans(List<Plan> plans) {
        var text = new StringBuilder(Text.head(cells("", plans, plan -> plan.load().name())));
        add(text, "books", plans, plan -> Text.whole(plan.load().books()));
        add(text, "events a day", plans, plan -> Text.whole(plan.load().events()));
        add(text, "peak, events/s", plans, plan -> Text.rough(plan.load().peakPerSecond()));
        add(text, "years kept", plans, plan -> Text.whole(plan.load().years()));
        add(text, "largest book's share", plans, plan -> Text.percent(plan.load().largestBook()));
        add(text, "survives a machine", plans, plan -> plan.load().redundant() ? "yes" : "no");
        add(text, "**takes** stores", plans, plan -> Text.whole(plan.stores()));
        add(text, "partitions, of all topics", plans, plan -> Text.whole(plan.partitions()));
        add(text, "command instances", plans, plan -> Text.whole(plan.commandInstances()));
        add(text, "query instances", plans, plan -> Text.whole(plan.queryInstances()));
        add(text, "brokers", plans, plan -> Text.whole(plan.brokers()));
        add(text, "cores", plans, plan -> Text.whole(plan.cores()));
        add(text, "disk, GB", plans, plan -> Text.rough(plan.diskGb()));
        add(text, "object storage, GB", plans, plan -> Text.rough(plan.objectGb()));
        add(text, "a copy of the topics, GB a year", plans, plan -> Text.rough(plan.topicGb()));
        add(text, "WAL at the peak, MB/s", plans, plan -> Text.rough(plan.walBytes() / 1e6));
        add(text, "network inside, MB/s", plans, plan -> Text.rough(plan.networkBytes() / 1e6));
        add(text, "**first limit**", plans, plan -> plan.firstLimit().words());
        for (Limit limit : Limit.values()) {
            String unit = limit.isOfStore() ? "fills stores by " : "fills instances by ";
            add(text, unit + limit.words(), plans, p -> Text.rough(p.need(limit)));
        }
        add(text, "a store takes, events/s at the peak", plans, p -> Text.rough(p.oneStore()));
        add(text, "the largest book fills", plans, plan -> Text.percent(plan.largestBook()));
        add(text, "**a month** cores, $", plans, plan -> Text.rough(plan.monthly().cores()));
        add(text, "disk, $", plans, plan -> Text.rough(plan.monthly().disk()));
        add(text, "object storage, $", plans, plan -> Text.rough(plan.monthly().objects()));
        add(text, "egress, $", plans, plan -> Text.rough(plan.monthly().egress()));
        add(text, "all of it, $", plans, plan -> Text.rough(plan.monthly().total()));
        add(text, "a million events, $", plans, plan -> Text.rough(plan.perMillionEvents()));
        add(text, "**after the first year** stores", plans, p -> Text.whole(p.firstStores()));
        add(text, "a month, all of it, $", plans, plan -> Text.rough(plan.firstMonthly()));
        return text.toString();
    }

    private static void add(
            StringBuilder text, String name, List<Plan> plans, Function<Plan, String> cell) {
        text.append(Text.row(cells(name, plans, cell)));
    }

    private static List<String> cells(String name, List<Plan> plans, Function<Plan, String> cell) {
        List<String> cells = new ArrayList<>(List.of(name));
        plans.forEach(plan -> cells.add(cell.apply(plan)));
        return cells;
    }
}

package dev.countinghouse.query.notices;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How dunning works in a book on a date.
 *
 * @param ladders by name
 * @param interest what late payment costs, if anything was set
 */
record DunningSettings(
        LocalDate asOf, List<DunningLadder> ladders, @Nullable InterestRule interest) {

    private static final String HELD =
            """
            select distinct on (name) name, value
            from dunning_rule
            where book = :book and effective_on <= :on and position <= :known
            order by name, effective_on desc, position desc
            """;

    private static final String INTEREST = "interest";

    static DunningSettings of(State state, AsOf asOf) {
        Map<String, String> held = new LinkedHashMap<>();
        state.ask(asOf, HELD)
                .query(
                        row -> {
                            held.put(row.getString("name"), row.getString("value"));
                        });
        String interest = held.remove(INTEREST);
        return new DunningSettings(
                asOf.effectiveOn(),
                held.values().stream()
                        .map(value -> EventJson.mapper().readValue(value, DunningLadder.class))
                        .toList(),
                interest == null
                        ? null
                        : EventJson.mapper().readValue(interest, InterestRule.class));
    }

    @Nullable DunningLadder ladder(String name) {
        return ladders.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    /** The last due date of which any ladder asks for anything. */
    LocalDate dueBy() {
        int first = ladders.stream().mapToInt(DunningLadder::firstDays).min().orElse(0);
        return asOf.minusDays(first);
    }
}

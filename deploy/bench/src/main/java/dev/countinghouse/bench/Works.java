package dev.countinghouse.bench;

import static dev.countinghouse.bench.lab.Bar.atLeast;
import static dev.countinghouse.bench.lab.Bar.below;
import static dev.countinghouse.bench.lab.Turns.ratio;

import dev.countinghouse.bench.append.OwnAppends;
import dev.countinghouse.bench.append.RawRows;
import dev.countinghouse.bench.command.Axon4;
import dev.countinghouse.bench.command.OwnCommands;
import dev.countinghouse.bench.http.OwnImport;
import dev.countinghouse.bench.http.OwnServices;
import dev.countinghouse.bench.http.OwnStart;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Turns;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.bench.lab.Work.Entry;
import dev.countinghouse.bench.reads.OwnHistory;

import java.util.List;
import java.util.stream.Stream;

/** All benchmarks, and what their figures must be. */
final class Works {

    private static final String OWN = "Countinghouse";
    private static final String RAW = "raw insert";
    private static final Load START = new Load("start to ready", 1);
    private static final Load ISSUE = new Load(OwnCommands.ISSUE, 128);
    private static final Load POST_5 = new Load(OwnCommands.POST_5, 128);
    private static final Load HTTP = new Load(OwnServices.MIXED, 256);
    private static final Load HTTP_SHOWN = new Load(OwnServices.SHOWN, 1);
    private static final Load IMPORT = new Load(OwnImport.SHOWN, 4);
    private static final String APPEND = "append";
    private static final Load APPEND_1 = new Load(APPEND, 1);
    private static final Load APPEND_256 = new Load(APPEND, 256);

    /** In the order in which they are run. */
    static final List<Work> ALL =
            List.of(starts(), http(), imports(), commands(), appends(), replays(), reads());

    private Works() {}

    private static Work starts() {
        return new Work(
                "start",
                "each service alone, from the start of its process until it is ready",
                List.of(START),
                OwnStart.SERVICES.stream()
                        .map(service -> Entry.own(service, lab -> new OwnStart(lab, service)))
                        .toList(),
                turns -> OwnStart.SERVICES.stream().map(name -> started(turns, name)).toList());
    }

    private static Bar started(Turns turns, String service) {
        return below("start to ready, " + service, turns.millis(START, service, 50), 3_000, "ms");
    }

    private static Work http() {
        return new Work(
                "http",
                "issue and pay over HTTP, both services and Kafka",
                List.of(new Load(OwnServices.MIXED, 16), HTTP, HTTP_SHOWN),
                List.of(Entry.own(OWN, OwnServices::new)),
                Works::httpBars);
    }

    private static List<Bar> httpBars(Turns turns) {
        var shown = turns.millis(HTTP_SHOWN, OWN, 50);
        return List.of(
                atLeast("commands over HTTP", turns.perSecond(HTTP, OWN), 3_000, "/s"),
                below("payment until the balance shows it, p50", shown, 25, "ms"),
                below("resident memory, command service", turns.resident("command"), 400, "MB"),
                below("resident memory, query service", turns.resident("query"), 350, "MB"));
    }

    private static Work imports() {
        return new Work(
                "import",
                "rows of invoices and payments; a latency is that of all rows",
                List.of(new Load(OwnImport.ANSWERED, 1), new Load(OwnImport.ANSWERED, 4), IMPORT),
                List.of(Entry.own(OWN, OwnImport::new)),
                turns -> List.of(perSecond("import until shown", turns, IMPORT, 15_000)));
    }

    private static Work commands() {
        return new Work(
                "command",
                "read, decide, append one event",
                List.of(ISSUE, POST_5),
                List.of(Entry.own(OWN, OwnCommands::new), Entry.peer(Axon4.NAME, Axon4::new)),
                Works::commandBars);
    }

    private static List<Bar> commandBars(Turns turns) {
        var own = turns.perSecond(ISSUE, OWN);
        var axon = turns.perSecond(ISSUE, Axon4.NAME);
        var ownSlow = turns.millis(ISSUE, OWN, 99);
        var axonSlow = turns.millis(ISSUE, Axon4.NAME, 99);
        var post = turns.perSecond(POST_5, OWN);
        return List.of(
                atLeast("issue beside " + Axon4.NAME, ratio(own, axon, 1), 3, "times"),
                below("p99 of issue beside " + Axon4.NAME, ratio(ownSlow, axonSlow, 1), 1, "times"),
                atLeast("post over 5 invoices beside issue", ratio(post, own, 100), 50, "%"));
    }

    private static Work appends() {
        return new Work(
                "append",
                "one event on the condition that nothing new is known about the same",
                List.of(APPEND_1, new Load(APPEND, 16), APPEND_256),
                List.of(
                        Entry.own(OWN, lab -> new OwnAppends("appends", lab)),
                        Entry.own(RAW, RawRows::new)),
                Works::appendBars);
    }

    private static List<Bar> appendBars(Turns turns) {
        var many = ratio(turns.perSecond(APPEND_256, OWN), turns.perSecond(APPEND_256, RAW), 100);
        var one = ratio(turns.perSecond(APPEND_1, OWN), turns.syncs(APPEND_1, OWN), 100);
        return List.of(
                atLeast("conditional appends, 256 in flight, beside raw insert", many, 60, "%"),
                atLeast("conditional appends, 1 in flight, beside fdatasync", one, 60, "%"));
    }

    private static Work replays() {
        List<Load> loads =
                Stream.concat(Stream.of(OwnHistory.STORED), OwnHistory.PROJECTIONS.stream())
                        .map(task -> new Load(task, 1))
                        .toList();
        return new Work(
                "replay",
                "the whole log as stored, and each projection from its first event to the swap",
                loads,
                List.of(
                        Entry.own(
                                OWN, lab -> new OwnHistory(lab, "replay", lab.scale().replayed()))),
                turns -> loads.stream().map(load -> replayed(turns, load)).toList());
    }

    private static Bar replayed(Turns turns, Load load) {
        boolean stored = load.task().equals(OwnHistory.STORED);
        String what = stored ? load.task() : "replay into " + load.task();
        return perSecond(what, turns, load, stored ? 300_000 : 60_000);
    }

    private static Bar perSecond(String what, Turns turns, Load load, double bar) {
        return atLeast(what, turns.perSecond(load, OWN), bar, "/s");
    }

    private static Work reads() {
        return new Work(
                "read",
                "queries over HTTP, of a book with many open items",
                OwnHistory.QUESTIONS.stream().map(question -> new Load(question, 1)).toList(),
                List.of(Entry.own(OWN, lab -> new OwnHistory(lab, "read", lab.scale().items()))),
                turns ->
                        List.of(
                                answered(turns, OwnHistory.AGING, 50, 10),
                                answered(turns, OwnHistory.AGING_PAST, 50, 2_000),
                                answered(turns, OwnHistory.AGING_KNOWN, 50, 2_000),
                                answered(turns, OwnHistory.OVERDUE, 99, 5),
                                answered(turns, OwnHistory.BALANCE, 99, 5)));
    }

    private static Bar answered(Turns turns, String question, int percentile, double millis) {
        var measured = turns.millis(new Load(question, 1), OWN, percentile);
        return below(question + ", p" + percentile, measured, millis, "ms");
    }
}

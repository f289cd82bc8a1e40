package dev.countinghouse.bench;

import dev.countinghouse.bench.append.OwnAppends;
import dev.countinghouse.bench.append.RawRows;
import dev.countinghouse.bench.command.OwnCommands;
import dev.countinghouse.bench.http.OwnImport;
import dev.countinghouse.bench.http.OwnServices;
import dev.countinghouse.bench.http.OwnStart;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Turns;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.bench.lab.Work.Entry;
import dev.countinghouse.bench.peer.Axon4;
import dev.countinghouse.bench.reads.OwnHistory;

import java.util.List;
import java.util.function.Function;
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
    private static final Load STORED = new Load(OwnHistory.STORED, 1);

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
                turns ->
                        OwnStart.SERVICES.stream()
                                .map(
                                        service ->
                                                Bar.below(
                                                        "start to ready, " + service,
                                                        turns.millis(START, service, 50),
                                                        3_000,
                                                        "ms"))
                                .toList());
    }

    private static Work http() {
        return new Work(
                "http",
                "issue and pay over HTTP, both services and Kafka",
                List.of(new Load(OwnServices.MIXED, 16), HTTP, HTTP_SHOWN),
                List.of(Entry.own(OWN, OwnServices::new)),
                turns ->
                        List.of(
                                Bar.atLeast(
                                        "commands over HTTP",
                                        turns.perSecond(HTTP, OWN),
                                        3_000,
                                        "/s"),
                                Bar.below(
                                        "payment until the balance shows it, p50",
                                        turns.millis(HTTP_SHOWN, OWN, 50),
                                        25,
                                        "ms"),
                                Bar.below(
                                        "resident memory, command service",
                                        turns.resident("command"),
                                        400,
                                        "MB"),
                                Bar.below(
                                        "resident memory, query service",
                                        turns.resident("query"),
                                        350,
                                        "MB")));
    }

    private static Work imports() {
        return new Work(
                "import",
                "rows of invoices and payments; a latency is that of all rows",
                List.of(new Load(OwnImport.ANSWERED, 1), new Load(OwnImport.ANSWERED, 4), IMPORT),
                List.of(Entry.own(OWN, OwnImport::new)),
                turns ->
                        List.of(
                                Bar.atLeast(
                                        "import until shown",
                                        turns.perSecond(IMPORT, OWN),
                                        15_000,
                                        "rows/s")));
    }

    private static Work commands() {
        return new Work(
                "command",
                "read, decide, append one event",
                List.of(ISSUE, POST_5),
                List.of(Entry.own(OWN, OwnCommands::new), Entry.peer(Axon4.NAME, Axon4::new)),
                turns -> {
                    List<Double> own = turns.perSecond(ISSUE, OWN);
                    return List.of(
                            Bar.atLeast(
                                    "issue beside " + Axon4.NAME,
                                    Turns.ratio(own, turns.perSecond(ISSUE, Axon4.NAME), 1),
                                    3,
                                    "times"),
                            Bar.below(
                                    "p99 of issue beside " + Axon4.NAME,
                                    Turns.ratio(
                                            turns.millis(ISSUE, OWN, 99),
                                            turns.millis(ISSUE, Axon4.NAME, 99),
                                            1),
                                    1,
                                    "times"),
                            Bar.atLeast(
                                    "post over 5 invoices beside issue",
                                    Turns.ratio(turns.perSecond(POST_5, OWN), own, 100),
                                    50,
                                    "%"));
                });
    }

    private static Work appends() {
        List<Load> loads = Stream.of(1, 16, 256).map(n -> new Load("append", n)).toList();
        Load one = loads.getFirst();
        Load most = loads.getLast();
        return new Work(
                "append",
                "one event on the condition that nothing new is known about the same",
                loads,
                List.of(
                        Entry.own(OWN, lab -> new OwnAppends("appends", lab)),
                        Entry.own(RAW, RawRows::new)),
                turns ->
                        List.of(
                                Bar.atLeast(
                                        "conditional appends, 256 in flight, beside raw insert",
                                        Turns.ratio(
                                                turns.perSecond(most, OWN),
                                                turns.perSecond(most, RAW),
                                                100),
                                        60,
                                        "%"),
                                Bar.atLeast(
                                        "conditional appends, 1 in flight, beside fdatasync",
                                        Turns.ratio(
                                                turns.perSecond(one, OWN),
                                                turns.syncs(one, OWN),
                                                100),
                                        60,
                                        "%")));
    }

    private static Work replays() {
        List<Load> projected =
                OwnHistory.PROJECTIONS.stream().map(name -> new Load(name, 1)).toList();
        return new Work(
                "replay",
                "the whole log as stored, and each projection from its first event to the swap",
                Stream.concat(Stream.of(STORED), projected.stream()).toList(),
                List.of(
                        Entry.own(
                                OWN, lab -> new OwnHistory(lab, "replay", lab.scale().replayed()))),
                turns ->
                        Stream.concat(
                                        Stream.of(
                                                Bar.atLeast(
                                                        OwnHistory.STORED,
                                                        turns.perSecond(STORED, OWN),
                                                        300_000,
                                                        "events/s")),
                                        projected.stream().map(load -> rebuilt(turns, load)))
                                .toList());
    }

    private static Bar rebuilt(Turns turns, Load load) {
        return Bar.atLeast(
                "replay into " + load.task(), turns.perSecond(load, OWN), 60_000, "events/s");
    }

    /** A question and the percentile of its latency that counts, in milliseconds. */
    private record Question(String task, int percentile, double bar) {
        Load load() {
            return new Load(task, 1);
        }

        Bar bar(Turns turns) {
            return Bar.below(
                    task + ", p" + percentile, turns.millis(load(), OWN, percentile), bar, "ms");
        }
    }

    private static Work reads() {
        List<Question> questions =
                List.of(
                        new Question(OwnHistory.AGING, 50, 10),
                        new Question(OwnHistory.AGING_PAST, 50, 2_000),
                        new Question(OwnHistory.AGING_KNOWN, 50, 2_000),
                        new Question(OwnHistory.OVERDUE, 99, 5),
                        new Question(OwnHistory.BALANCE, 99, 5));
        Function<Turns, List<Bar>> bars =
                turns -> questions.stream().map(question -> question.bar(turns)).toList();
        return new Work(
                "read",
                "queries over HTTP, of a book with many open items",
                questions.stream().map(Question::load).toList(),
                List.of(Entry.own(OWN, lab -> new OwnHistory(lab, "read", lab.scale().items()))),
                bars);
    }
}

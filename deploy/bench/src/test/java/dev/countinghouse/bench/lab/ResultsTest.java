package dev.countinghouse.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class ResultsTest {

    private static final Load LOAD = new Load("append", 16);

    @Test
    void barsComeFirstAndThoseThatAreMissedAreMarked() {
        var results = new Results();
        results.add(new Turns(work(), List.of(turn("own", 30), turn("raw", 100))));
        assertThat(results.markdown(List.of("a run")))
                .isEqualTo(
                        """
                        # Results

                        - a run

                        | what | is | must be | bar | p50 ms | p99 ms | CPU µs/event | WAL B/event |
                        | --- | --- | --- | --- | --- | --- | --- | --- |
                        | beside raw | 30 % | ≥ 60 % | **missed** |  |  |  |  |
                        | w: append, 16 in flight, own | 30 /s |  |  | 1,000 | 1,000 | 10,000 | 2 |
                        | w: append, 16 in flight, raw | 100 /s |  |  | 1,000 | 1,000 | 10,000 | 2 |
                        """);
    }

    @Test
    void aWorkWithoutFiguresSaysWhy() {
        var results = new Results();
        results.missing("w: position 17 is missing");
        assertThat(results.markdown(List.of())).contains("- **No figure:** w: position 17 is");
    }

    /** Results are told without anybody having competed. */
    private static Contender nobody(Lab lab) {
        throw new IllegalStateException("nobody competes");
    }

    private static Work work() {
        return new Work(
                "w",
                "a work",
                List.of(LOAD),
                List.of(
                        Work.Entry.own("own", ResultsTest::nobody),
                        Work.Entry.own("raw", ResultsTest::nobody)),
                turns ->
                        List.of(
                                Bar.atLeast(
                                        "beside raw",
                                        Turns.ratio(
                                                turns.perSecond(LOAD, "own"),
                                                turns.perSecond(LOAD, "raw"),
                                                100),
                                        60,
                                        "%")));
    }

    private static Turn turn(String contender, long events) {
        var used = new Meter.Reading(Map.of("bench", events / 100.0), Map.of(), 2 * events);
        return new Turn(LOAD, contender, Sample.whole(events, Duration.ofSeconds(1)), used, 0);
    }
}

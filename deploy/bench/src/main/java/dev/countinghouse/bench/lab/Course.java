package dev.countinghouse.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs works: every contender has its turn under every load in every round. */
public final class Course {

    private static final Duration PROBE = Duration.ofMillis(300);

    private final Lab lab;
    private final Results results;
    private final PrintStream progress;

    /**
     * @param progress where is told how it goes, in figures that the oracle has not seen yet
     */
    public Course(Lab lab, Results results, PrintStream progress) {
        this.lab = lab;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Adds the figures of a work to the results.
     *
     * @throws OracleException if they are none
     */
    public void run(Work work) throws Exception {
        Map<String, Contender> contenders = new LinkedHashMap<>();
        try (var probe = lab.probe()) {
            lab.settle();
            for (Work.Entry entry : work.entries()) start(work, entry, contenders);
            for (Load load : work.loads()) {
                for (Contender contender : contenders.values()) {
                    if (!contender.takes(load)) continue;
                    contender.under(lab.scale().limited(load), lab.scale().warmUp());
                }
            }
            List<Turn> turns = new ArrayList<>();
            for (int round = 0; round < lab.scale().rounds(); round++) {
                for (Load load : work.loads()) {
                    List<String> order = new ArrayList<>(contenders.keySet());
                    Collections.rotate(order, round);
                    for (String name : order) {
                        Contender contender = requireNonNull(contenders.get(name));
                        if (contender.takes(load)) turns.add(turn(load, name, contender, probe));
                    }
                }
            }
            for (var each : contenders.entrySet()) verify(each.getKey(), each.getValue(), turns);
            results.add(new Turns(work, turns));
        } finally {
            for (Contender contender : contenders.values()) contender.close();
        }
    }

    private void start(Work work, Work.Entry entry, Map<String, Contender> contenders)
            throws Exception {
        say("%s: making ready %s", work.title(), entry.name());
        try {
            contenders.put(entry.name(), entry.start().in(lab));
        } catch (IOException failed) {
            if (!entry.fetched()) throw failed;
            results.missing(entry.name() + " could not be had: " + failed.getMessage());
        }
    }

    /** After an error it may not be known what was done, and then nothing can be proven. */
    private void verify(String name, Contender contender, List<Turn> turns) throws Exception {
        say("the oracle looks at %s", name);
        try {
            contender.verify();
        } catch (OracleException unproven) {
            for (Turn turn : turns) {
                String error = turn.sample().firstError();
                if (error == null || !turn.contender().equals(name)) continue;
                throw new OracleException(unproven, error);
            }
            throw unproven;
        }
    }

    private Turn turn(Load load, String name, Contender contender, DiskProbe probe)
            throws Exception {
        contender.prepare();
        Duration length = lab.scale().length();
        long syncs = probe.syncsPerSecond(length.compareTo(PROBE) < 0 ? length : PROBE);
        Meter.Reading before = read(contender);
        Sample sample = contender.under(lab.scale().limited(load), length);
        var turn = new Turn(load, name, sample, read(contender).since(before), syncs);
        say(
                "%s, %d in flight, %s: %,.0f/s, p50 %.2f ms, p99 %.2f ms%s",
                load.task(),
                load.inFlight(),
                name,
                turn.eventsPerSecond(),
                sample.millis(50),
                sample.millis(99),
                sample.firstError() == null ? "" : ", errors: " + sample.firstError());
        return turn;
    }

    private Meter.Reading read(Contender contender) {
        Map<String, Long> processes = new LinkedHashMap<>(lab.processes());
        processes.putAll(contender.processes());
        return lab.meter().read(processes);
    }

    private void say(String format, Object... arguments) {
        String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        progress.println(time + " " + String.format(Locale.ROOT, format, arguments));
    }
}

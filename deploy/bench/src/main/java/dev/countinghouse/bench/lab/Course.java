package dev.countinghouse.bench.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Runs works: every contender has its turn under every load in every round. */
public final class Course {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final Duration PROBE = Duration.ofMillis(300);

    private final Lab lab;
    private final Pattern only;
    private final PrintStream progress;

    /**
     * @param only the contenders that take part
     * @param progress where is told how it goes, in figures that the oracle has not seen yet
     */
    public Course(Lab lab, Pattern only, PrintStream progress) {
        this.lab = lab;
        this.only = only;
        this.progress = progress;
    }

    /**
     * The figures of a work.
     *
     * @throws OracleException if they are none
     */
    public Results run(Work work) throws Exception {
        say("%s: %s", work.name(), work.title());
        List<Contender> contenders = new ArrayList<>();
        try (var probe = lab.probe()) {
            for (Work.Entry entry : work.entries(lab)) {
                if (!only.matcher(entry.name()).find()) continue;
                say("%s: making ready %s", work.name(), entry.name());
                contenders.add(entry.start().call());
            }
            List<Load> loads = work.loads(lab.scale());
            warmUp(contenders, loads);
            List<Row> rows = new ArrayList<>();
            for (int round = 1; round <= lab.scale().rounds(); round++) {
                for (Load load : loads) {
                    List<Contender> order = new ArrayList<>(contenders);
                    Collections.rotate(order, round - 1);
                    for (Contender contender : order) {
                        if (contender.takes(load)) {
                            rows.add(turn(work, round, load, contender, probe));
                        }
                    }
                }
            }
            List<String> remarks = new ArrayList<>();
            for (Contender contender : contenders) {
                say("%s: the oracle looks at %s", work.name(), contender.name());
                verify(contender, rows);
                if (contender.absence() != null) {
                    remarks.add(contender.name() + " is missing: " + contender.absence());
                }
                remarks.addAll(contender.remarks());
            }
            return new Results(work, rows, remarks);
        } finally {
            close(contenders);
        }
    }

    /** After an error it may not be known what was done, and then nothing can be proven. */
    private static void verify(Contender contender, List<Row> rows) throws Exception {
        try {
            contender.verify();
        } catch (OracleException unproven) {
            throw rows.stream()
                    .filter(row -> row.contender().equals(contender.name()))
                    .map(row -> row.sample().firstError())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(error -> new OracleException(unproven, error))
                    .orElse(unproven);
        }
    }

    private void warmUp(List<Contender> contenders, List<Load> loads) throws Exception {
        for (Load load : loads) {
            for (Contender contender : contenders) {
                if (contender.takes(load))
                    contender.under(lab.scale().limited(load), lab.scale().warmUp());
            }
        }
    }

    private Row turn(Work work, int round, Load load, Contender contender, DiskProbe probe)
            throws Exception {
        Meter meter = lab.meter();
        contender.prepare();
        long syncsBefore = probe.syncsPerSecond(probeLength());
        Meter.Reading before = meter.read(processes(contender));
        Sample sample = contender.under(lab.scale().limited(load), lab.scale().length());
        Meter.Reading used = meter.read(processes(contender)).since(before);
        long syncsAfter = probe.syncsPerSecond(probeLength());
        Row row =
                new Row(
                        work.name(),
                        load,
                        contender.name(),
                        round,
                        sample,
                        used,
                        syncsBefore,
                        syncsAfter);
        tell(row);
        return row;
    }

    private Map<String, Long> processes(Contender contender) {
        Map<String, Long> processes = new LinkedHashMap<>(lab.processes());
        processes.putAll(contender.processes());
        return processes;
    }

    private Duration probeLength() {
        Duration length = lab.scale().length();
        return length.compareTo(PROBE) < 0 ? length : PROBE;
    }

    private void tell(Row row) {
        Sample sample = row.sample();
        say(
                "%s round %d/%d · %s · %s: %,.0f/s, p50 %.2f ms, p99 %.2f ms%s%s%s",
                row.work(),
                row.round(),
                lab.scale().rounds(),
                row.load().isOpen()
                        ? row.load().task()
                        : row.load().task() + ", " + row.load().inFlight() + " in flight",
                row.contender(),
                sample.events() / sample.seconds(),
                sample.millis(50),
                sample.millis(99),
                sample.refused() == 0 ? "" : ", %,d refused".formatted(sample.refused()),
                sample.unsent() == 0 ? "" : ", %,d unsent".formatted(sample.unsent()),
                sample.errors() == 0
                        ? ""
                        : ", %,d errors (%s)".formatted(sample.errors(), sample.firstError()));
    }

    private void say(String format, Object... arguments) {
        String time = LocalTime.now().format(TIME);
        progress.printf(
                Locale.ROOT, "%s %s%n", time, String.format(Locale.ROOT, format, arguments));
        progress.flush();
    }

    private static void close(List<Contender> contenders) throws Exception {
        Exception failure = null;
        for (Contender contender : contenders) {
            try {
                contender.close();
            } catch (Exception e) {
                if (failure == null) failure = e;
                else failure.addSuppressed(e);
            }
        }
        if (failure != null) throw failure;
    }

    /** A checkpoint, so that no work pays for the writes of the one before. */
    public void settle() throws SQLException, IOException {
        lab.execute("checkpoint");
    }
}

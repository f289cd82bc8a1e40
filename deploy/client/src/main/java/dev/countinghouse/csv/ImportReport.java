package dev.countinghouse.csv;

import dev.countinghouse.client.Outcome;
import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.client.Refusal;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of each row: refused if any of its commands was, accepted if any did something,
 * repeated if all were known already. Rows are written in their order, as soon as those before them
 * are done.
 */
public final class ImportReport implements AutoCloseable {

    private static final int SHOWN = 20;
    private static final String KNOWN = "was recorded before";
    private static final String ID_TAKEN = "id-taken";

    private final CSVPrinter file;
    private final Runnable rowDone;
    private final TreeMap<Long, Row> waiting = new TreeMap<>();
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private final List<String> refusals = new ArrayList<>();
    private final List<String> repeats = new ArrayList<>();
    private final Path path;
    private long position;
    private long commands;

    public ImportReport(Path path, Runnable rowDone) {
        this.path = path;
        this.rowDone = rowDone;
        for (Status status : Status.values()) counts.put(status, 0L);
        try {
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null) Files.createDirectories(directory);
            file = CSVFormat.RFC4180.print(Files.newBufferedWriter(path));
            file.printRecord("file", "line", "status", "reason");
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** A full disk, most often; what was sent is recorded whatever becomes of the report. */
    private Refusal unwritten(IOException failure) {
        return new Refusal(
                "the report "
                        + path
                        + " cannot be written ("
                        + failure.getMessage()
                        + "); what was answered is recorded: make room or name another place with"
                        + " --report, and send again",
                failure);
    }

    /** A row of which this many commands are sent. */
    synchronized void expect(long row, CsvRow at, int lines) {
        waiting.put(row, new Row(at.file(), at.line(), lines));
    }

    /** A row that is not sent. */
    synchronized void refuse(long row, CsvRow at, String reason) {
        var refused = new Row(at.file(), at.line(), 0);
        refused.refuse(reason);
        waiting.put(row, refused);
        writeDone();
    }

    synchronized void take(Outcome outcome) {
        commands++;
        position = Math.max(position, outcome.position());
        Row row = waiting.get(outcome.line().row());
        if (row == null) throw new IllegalStateException("no such row: " + outcome);
        row.take(outcome);
        writeDone();
    }

    private void writeDone() {
        while (!waiting.isEmpty() && waiting.firstEntry().getValue().left == 0) {
            Row row = waiting.pollFirstEntry().getValue();
            counts.merge(row.status, 1L, Long::sum);
            String where = row.file + ":" + row.line;
            if (row.reason != null && refusals.size() < SHOWN) {
                refusals.add(where + "  " + row.reason);
            }
            if (row.status == Status.REPEATED && repeats.size() < SHOWN) repeats.add(where);
            write(row);
            rowDone.run();
        }
    }

    private void write(Row row) {
        try {
            file.printRecord(
                    row.file,
                    row.line,
                    row.status.name().toLowerCase(java.util.Locale.ROOT),
                    row.status == Status.REPEATED ? KNOWN : row.reason);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    public synchronized long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    public synchronized long commands() {
        return commands;
    }

    /** The last position that any row led to. */
    public synchronized long position() {
        return position;
    }

    /** The first refused rows, each with its reason. */
    public synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** The first repeated rows. */
    public synchronized List<String> repeats() {
        return List.copyOf(repeats);
    }

    @Override
    public synchronized void close() {
        try {
            file.close(true);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** A row that waits for the answers to its commands. */
    private static final class Row {
        private final String file;
        private final long line;
        private int left;
        private Status status = Status.REPEATED;
        private @Nullable String reason;

        Row(String file, long line, int left) {
            this.file = file;
            this.line = line;
            this.left = left;
        }

        void refuse(String why) {
            status = Status.REFUSED;
            reason = reason == null ? why : reason + "; " + why;
        }

        void take(Outcome outcome) {
            left--;
            switch (outcome.status()) {
                case ACCEPTED -> {
                    if (status == Status.REPEATED) status = Status.ACCEPTED;
                }
                case REPEATED -> {}
                case REFUSED -> {
                    if (!isThere(outcome)) {
                        refuse(outcome.line().action() + ": " + outcome.reason());
                    }
                }
            }
        }

        /** An account may have been opened by another file, with another name or an earlier day. */
        private static boolean isThere(Outcome outcome) {
            return outcome.line().action().equals("open-account")
                    && ID_TAKEN.equals(outcome.problem());
        }
    }
}

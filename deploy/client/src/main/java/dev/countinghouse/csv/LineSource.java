package dev.countinghouse.csv;

import dev.countinghouse.client.Line;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * The commands of all files, read as they are wanted. The files are gone through twice, first for
 * rows with an invoice and then for those with a payment only, so that a payment may stand in a
 * file or a line before the invoice that it pays.
 */
final class LineSource implements Iterator<Line>, AutoCloseable {

    private static final int ROUNDS = 2;

    private final Mapping mapping;
    private final List<Path> files;
    private final Supplier<RowReader> readers;
    private final EntryLines lines;
    private final ImportReport report;
    private final Deque<Line> pending = new ArrayDeque<>();
    private int opened;
    private long row;
    private @Nullable CsvFile file;
    private @Nullable Iterator<CsvRow> rows;
    private RowReader reader;

    /**
     * @param readers makes one for each file
     */
    LineSource(
            Mapping mapping,
            List<Path> files,
            Supplier<RowReader> readers,
            Accounts accounts,
            ImportReport report) {
        this.mapping = mapping;
        this.files = files;
        this.readers = readers;
        this.lines = new EntryLines(mapping, accounts);
        this.report = report;
        this.reader = readers.get();
    }

    @Override
    public boolean hasNext() {
        while (pending.isEmpty()) {
            if (rows != null && rows.hasNext()) {
                take(rows.next());
            } else if (opened < ROUNDS * files.size()) {
                open();
            } else {
                return false;
            }
        }
        return true;
    }

    private void open() {
        close();
        reader = readers.get();
        CsvFile next =
                CsvFile.open(files.get(opened % files.size()), mapping.file(), mapping.columns());
        file = next;
        rows = next.iterator();
        opened++;
    }

    private void take(CsvRow next) {
        boolean firstRound = opened <= files.size();
        Entry entry;
        try {
            entry = reader.read(next);
        } catch (RowProblem wrong) {
            if (firstRound) report.refuse(++row, next, String.valueOf(wrong.getMessage()));
            return;
        }
        if ((entry.invoice() != null) != firstRound) return;
        List<Line> commands = lines.of(entry, ++row);
        report.expect(row, next, commands.size());
        pending.addAll(commands);
    }

    @Override
    public Line next() {
        if (!hasNext()) throw new NoSuchElementException();
        return pending.remove();
    }

    @Override
    public void close() {
        if (file != null) file.close();
        file = null;
        rows = null;
    }
}

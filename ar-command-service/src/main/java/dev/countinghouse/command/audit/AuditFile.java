package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.lines.LineReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The events of an exported file, one line at a time, so that a file of any length can be read.
 *
 * <p>Whatever is not an event stops it with an {@link AuditFileException} that names the line. So
 * does the end of a file whose last line does not say that it is the last: it is empty, or only the
 * beginning of an export. An export that was broken off and goes on in the same file is whole.
 */
public final class AuditFile implements Iterator<StoredEvent>, AutoCloseable {

    /** Far more than the largest event there can be. */
    public static final int MAX_LINE_BYTES = 64 * 1024 * 1024;

    private final InputStream source;
    private final LineReader lines;
    private @Nullable StoredEvent next;
    private long line;
    private boolean isWhole;

    /** Events since the beginning, or since the last line that said that it was the last. */
    private long count;

    private long position;

    public AuditFile(InputStream source) {
        this.source = source;
        this.lines = new LineReader(source, MAX_LINE_BYTES);
    }

    public static AuditFile open(Path file) throws IOException {
        return new AuditFile(Files.newInputStream(file));
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            byte[] text = nextLine();
            if (text == null) {
                if (isWhole) return false;
                throw new AuditFileException(
                        line + 1, "is missing: a whole export ends with its count", null);
            }
            line++;
            read(text);
        }
        return true;
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) throw new NoSuchElementException();
        StoredEvent event = next;
        if (event == null) throw new NoSuchElementException();
        next = null;
        return event;
    }

    private void read(byte[] text) {
        if (text.length > MAX_LINE_BYTES) {
            throw new AuditFileException(line, "is longer than any event", null);
        }
        try {
            JsonNode read = ExportLine.parse(text);
            if (ExportLine.isEnd(read)) {
                requireAll(ExportLine.end(read));
            } else {
                next = ExportLine.event(read);
                position = next.position();
                count++;
                isWhole = false;
            }
        } catch (IllegalArgumentException e) {
            throw new AuditFileException(line, String.valueOf(e.getMessage()), e);
        }
    }

    /** There are more if the file goes on where an earlier export was broken off. */
    private void requireAll(ExportLine.End end) {
        if (count < end.count() || (end.count() > 0 && position != end.position())) {
            throw new IllegalArgumentException(
                    "says that there were %d events up to position %d, but there are %d up to %d"
                            .formatted(end.count(), end.position(), count, position));
        }
        isWhole = true;
        count = 0;
    }

    private byte @Nullable [] nextLine() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException("line " + (line + 1) + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
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
 * <p>Whatever is not an event stops it with an {@link AuditFileException} that names the line.
 */
public final class AuditFile implements Iterator<StoredEvent>, AutoCloseable {

    /** Far more than the largest event there can be. */
    public static final int MAX_LINE_BYTES = 64 * 1024 * 1024;

    private static final int BLOCK_BYTES = 256 * 1024;

    private final InputStream source;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int read;
    private int used;
    private byte @Nullable [] next;
    private long line;

    public AuditFile(InputStream source) {
        this.source = source;
        next = nextLine();
    }

    public static AuditFile open(Path file) throws IOException {
        return new AuditFile(Files.newInputStream(file));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StoredEvent next() {
        byte[] current = next;
        if (current == null) throw new NoSuchElementException();
        line++;
        try {
            StoredEvent event = ExportLine.read(current);
            next = nextLine();
            return event;
        } catch (IllegalArgumentException e) {
            throw new AuditFileException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private byte @Nullable [] nextLine() {
        var text = new ByteArrayOutputStream();
        while (fill()) {
            int start = used;
            while (used < read && block[used] != '\n') used++;
            if (text.size() + used - start > MAX_LINE_BYTES) {
                throw new AuditFileException(line + 1, "is longer than any event", null);
            }
            text.write(block, start, used - start);
            if (used < read) {
                used++;
                return text.toByteArray();
            }
        }
        return text.size() == 0 ? null : text.toByteArray();
    }

    /** Whether there is anything left to read. */
    private boolean fill() {
        if (used < read) return true;
        try {
            used = 0;
            read = source.read(block);
            return read > 0;
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

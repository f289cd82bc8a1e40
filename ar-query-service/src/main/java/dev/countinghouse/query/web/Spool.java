package dev.countinghouse.query.web;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** An exported list on its way: in memory while it is small, then in a file. */
final class Spool extends Writer {

    private static final int MAX_IN_MEMORY = 64 << 10;
    private static final int CHUNK = 64 << 10;
    private static final long MAX_BYTES = 2L << 30;

    /** Whoever has not read it all by then is not waited for. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream overflow;
    private long inFile;
    private long rows;

    /** The list has become too large to be exported at once. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the list has more than " + MAX_BYTES + " bytes", null, false, false);
        }
    }

    /** Forgets what was written. */
    void restart() {
        close();
        memory.reset();
        rows = 0;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        memory.write(new String(text, offset, length).getBytes(StandardCharsets.UTF_8));
        if (memory.size() >= MAX_IN_MEMORY) flushToFile();
    }

    private void flushToFile() throws IOException {
        OutputStream out = overflow;
        if (out == null) {
            Path spool = Files.createTempFile("export", ".csv");
            file = spool;
            out = Files.newOutputStream(spool, StandardOpenOption.APPEND);
            overflow = out;
        }
        memory.writeTo(out);
        inFile += memory.size();
        memory.reset();
        if (inFile > MAX_BYTES) throw new TooLarge();
    }

    void count() {
        rows++;
    }

    long rows() {
        return rows;
    }

    void sendTo(HttpServletResponse response) throws IOException {
        response.setContentLengthLong(inFile + memory.size());
        OutputStream out = response.getOutputStream();
        Path spool = file;
        if (spool != null) {
            long deadline = System.nanoTime() + LONGEST_SENDING.toNanos();
            try (InputStream in = Files.newInputStream(spool)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    out.write(chunk, 0, read);
                    if (System.nanoTime() > deadline) {
                        throw new SocketTimeoutException("an export is not read");
                    }
                }
            }
        }
        memory.writeTo(out);
        out.flush();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        try {
            if (overflow != null) overflow.close();
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            overflow = null;
            file = null;
            inFile = 0;
        }
    }
}

package dev.countinghouse.command.lines;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream of any length, each up to a limit. */
public final class LineReader {

    private static final int BLOCK_BYTES = 64 * 1024;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int read;
    private int used;

    /**
     * @param mostBytes that a line may have, without its end
     */
    public LineReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /**
     * The next line without its end, or null after the last. A line above the limit is cut off just
     * behind it, which is how it is known, and the rest of it is skipped.
     */
    public byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean any = false;
        while (used < read || fill()) {
            any = true;
            int start = used;
            while (used < read && block[used] != '\n') used++;
            line.write(block, start, Math.min(used - start, mostBytes + 1 - line.size()));
            if (used < read) {
                used++;
                return line.toByteArray();
            }
        }
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        used = 0;
        read = Math.max(0, in.read(block));
        return read > 0;
    }
}

package dev.countinghouse.formats.xlsx;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers what the stream itself threw, to tell it from what the zip in it causes. */
final class Watched extends FilterInputStream {

    private @Nullable IOException thrown;
    private long read;

    Watched(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int count = super.read(bytes, from, length);
            read += Math.max(0, count);
            return count;
        } catch (IOException e) {
            thrown = e;
            throw e;
        }
    }

    /** How many bytes were read so far. */
    long count() {
        return read;
    }

    void rethrow() throws IOException {
        if (thrown != null) {
            throw thrown;
        }
    }
}

package dev.countinghouse.formats;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that its owner closes, not we. */
final class Rest extends FilterInputStream {

    Rest(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // The caller gave the stream and goes on with it.
    }
}

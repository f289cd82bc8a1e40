package dev.countinghouse.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * A family of files. Found by {@link java.util.ServiceLoader}; a file must be recognized by one
 * only.
 */
public interface Format {

    /** The first word of the format's name, for example {@code x12}, {@code camt}, {@code bai2}. */
    String family();

    /** By content, never by name. Called on any bytes. */
    boolean recognizes(Head head);

    /**
     * Reads the file to its end and tells the report what it is and what is in it.
     *
     * @param whole the file from its first byte; left open
     * @throws IOException only where the stream itself throws it; bytes that are wrong are findings
     */
    void inspect(InputStream whole, Head head, Report report) throws IOException;
}

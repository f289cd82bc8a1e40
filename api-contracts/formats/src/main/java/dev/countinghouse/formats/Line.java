package dev.countinghouse.formats;

import java.nio.charset.Charset;

/**
 * A line of a file, or a piece of one that is longer than {@link Lines#LONGEST}.
 *
 * @param number counted from 1
 * @param offset the byte of the file that it begins at, counted from 0
 * @param text without the line's end
 * @param end what ends it: {@code \n}, {@code \r\n}, {@code \r}, in EBCDIC also {@code \u0085};
 *     empty after a piece and at the file's end, or there what fills it: NUL and Ctrl-Z
 * @param charset what {@code text} and {@code end} were decoded by, so that a writer gives the same
 *     bytes
 */
public record Line(long number, long offset, String text, String end, Charset charset) {

    /** The very bytes of the file, where its charset allows. */
    public byte[] bytes() {
        return (text + end).getBytes(charset);
    }
}

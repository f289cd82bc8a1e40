package dev.countinghouse.formats.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends where a tag, a comment or the like has no end: the parser would keep it whole, however long
 * it is.
 */
final class BoundedTags extends FilterReader {

    static final int LONGEST = 4 << 20;

    private boolean inTag;
    private int length;
    private boolean tooLong;

    BoundedTags(Reader in) {
        super(in);
    }

    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int count) throws IOException {
        int read = tooLong ? -1 : super.read(buffer, from, count);
        for (int i = from; i < from + read; i++) {
            char each = buffer[i];
            if (each == '<' && !inTag) {
                inTag = true;
                length = 0;
            } else if (each == '>') {
                inTag = false;
            }
            length++;
        }
        tooLong |= inTag && length > LONGEST;
        return read;
    }
}

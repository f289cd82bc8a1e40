package dev.countinghouse.formats.xlsx;

/** Counts the start tags {@code row} and {@code c}, with a prefix or without. */
final class TagCount {

    private static final int OUTSIDE = -1;

    private long rows;
    private long cells;
    private int length = OUTSIDE;
    private int name;

    /** Letters of the name so far, three at most, as one number. */
    void scan(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int each = bytes[i];
            if (each == '<') {
                length = 0;
                name = 0;
            } else if (length != OUTSIDE) {
                letter(each);
            }
        }
    }

    long rows() {
        return rows;
    }

    long cells() {
        return cells;
    }

    private void letter(int each) {
        if (each == ':') {
            length = 0;
            name = 0;
        } else if (each == '>'
                || each == '/'
                || each == ' '
                || each == '\n'
                || each == '\r'
                || each == '\t') {
            rows += length == 3 && name == ('r' << 16 | 'o' << 8 | 'w') ? 1 : 0;
            cells += length == 1 && name == 'c' ? 1 : 0;
            length = OUTSIDE;
        } else {
            length = Math.min(length + 1, 100);
            name = name << 8 | each & 0xFF;
        }
    }
}

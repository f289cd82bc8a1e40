package dev.countinghouse.bench.append;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * An event's content, always of the same size: what it is about, and the position after which
 * nothing about that was known when it was decided. So the log itself shows a missed conflict.
 */
final class Payload {

    static final int BYTES = 300;

    private static final String ENTITY = "{\"entity\":";
    private static final String AFTER = ",\"after\":";
    private static final String TEXT = ",\"text\":\"";
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);

    /** Texts are cut from here: none like the next, or they would compress as no real one does. */
    private static final byte[] LETTERS = letters();

    private Payload() {}

    private static byte[] letters() {
        var random = new Random(1);
        byte[] letters = new byte[1 << 16];
        for (int i = 0; i < letters.length; i++) letters[i] = (byte) ('a' + random.nextInt(26));
        return letters;
    }

    /** What a payload says. */
    record Said(int entity, long after) {}

    static byte[] of(int entity, long after) {
        byte[] head = (ENTITY + entity + AFTER + after + TEXT).getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[BYTES];
        int text = BYTES - head.length - END.length;
        int from = Math.floorMod(entity * 31L + after * 17, LETTERS.length - text);
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(LETTERS, from, all, head.length, text);
        System.arraycopy(END, 0, all, BYTES - END.length, END.length);
        return all;
    }

    static Said read(byte[] payload) {
        int colon = indexOf(payload, ':', 0);
        int comma = indexOf(payload, ',', colon);
        int second = indexOf(payload, ':', comma);
        int end = indexOf(payload, ',', second);
        return new Said((int) number(payload, colon + 1, comma), number(payload, second + 1, end));
    }

    private static int indexOf(byte[] text, char wanted, int from) {
        int i = from;
        while (text[i] != wanted) i++;
        return i;
    }

    private static long number(byte[] text, int from, int until) {
        return Long.parseLong(new String(text, from, until - from, StandardCharsets.US_ASCII));
    }
}

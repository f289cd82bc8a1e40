package dev.countinghouse.bench.append;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An event's content, always of the same size: what it is about, and the position after which
 * nothing about that was known when it was decided. So the log itself shows a missed conflict.
 */
public final class Payload {

    public static final int BYTES = 300;

    /** Instead of a position, in an event that is appended whatever happened before. */
    static final long UNCONDITIONAL = -1;

    private static final String HEAD = "{\"entity\":%d,\"after\":%d,\"text\":\"";
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);

    private Payload() {}

    /** What a payload says. */
    public record Said(int entity, long after) {}

    public static byte[] of(int entity, long after) {
        byte[] head = HEAD.formatted(entity, after).getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[BYTES];
        Arrays.fill(all, (byte) 'x');
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(END, 0, all, BYTES - END.length, END.length);
        // not the same text in every event, which would compress better than any real one
        for (int i = head.length; i < BYTES - END.length; i++) {
            all[i] = (byte) ('a' + Math.floorMod((entity + after) * 31 + (long) i * i, 26));
        }
        return all;
    }

    public static String text(int entity, long after) {
        return new String(of(entity, after), StandardCharsets.US_ASCII);
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

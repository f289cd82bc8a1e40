package dev.countinghouse.bench.append;

import java.nio.ByteBuffer;
import java.util.Random;

/**
 * An event's content, always of the same size: what it is about, and the position after which
 * nothing about that was known when it was decided. So the log itself shows a missed conflict.
 */
final class Payload {

    static final int BYTES = 300;

    /**
     * The rest is cut from here: none like the next, or they would compress as no real one does.
     */
    private static final byte[] FILLING = new byte[1 << 16];

    static {
        new Random(1).nextBytes(FILLING);
    }

    private Payload() {}

    /** What a payload says. */
    record Said(int entity, long after) {}

    static byte[] of(int entity, long after) {
        ByteBuffer all = ByteBuffer.allocate(BYTES).putInt(entity).putLong(after);
        int from = Math.floorMod(entity * 31L + after * 17, FILLING.length - BYTES);
        return all.put(FILLING, from, all.remaining()).array();
    }

    static Said read(byte[] payload) {
        ByteBuffer all = ByteBuffer.wrap(payload);
        return new Said(all.getInt(), all.getLong());
    }
}

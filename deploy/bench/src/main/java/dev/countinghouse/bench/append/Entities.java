package dev.countinghouse.bench.append;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What appends are about: so many things, and how often each is meant. */
public final class Entities {

    private static final double ZIPF = 1.1;

    private final String[] ids;
    private final double[] upTo;

    public Entities(int count) {
        ids = new String[count];
        upTo = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            ids[i] = timeOrdered().toString();
            sum += Math.pow(i + 1, -ZIPF);
            upTo[i] = sum;
        }
        for (int i = 0; i < count; i++) upTo[i] /= sum;
    }

    public int count() {
        return ids.length;
    }

    public String id(int entity) {
        return ids[entity];
    }

    /** Each as often as any other. */
    public int any() {
        return ThreadLocalRandom.current().nextInt(ids.length);
    }

    /** A few very often, most hardly ever. */
    public int popular() {
        int found = Arrays.binarySearch(upTo, ThreadLocalRandom.current().nextDouble());
        return Math.min(ids.length - 1, found < 0 ? -found - 1 : found);
    }

    /** As services make their ids: the time first, then chance. */
    public static UUID timeOrdered() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

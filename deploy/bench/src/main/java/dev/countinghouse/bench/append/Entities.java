package dev.countinghouse.bench.append;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What appends are about: so many things, each as often meant as any other. */
public final class Entities {

    private final UUID[] ids;

    Entities(int count) {
        ids = new UUID[count];
        for (int i = 0; i < count; i++) ids[i] = timeOrdered();
    }

    int count() {
        return ids.length;
    }

    UUID id(int entity) {
        return ids[entity];
    }

    int any() {
        return ThreadLocalRandom.current().nextInt(ids.length);
    }

    /** As services make their ids: the time first, then chance. */
    public static UUID timeOrdered() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

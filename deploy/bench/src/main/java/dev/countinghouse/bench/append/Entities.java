package dev.countinghouse.bench.append;

import dev.countinghouse.http.NewIds;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What appends are about: so many things, each as often meant as any other. */
public final class Entities {

    private static final NewIds IDS = new NewIds(Clock.systemUTC());

    private final UUID[] ids;

    Entities(int count) {
        ids = new UUID[count];
        for (int i = 0; i < count; i++) ids[i] = UUID.fromString(newId());
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

    /** As services make their ids. */
    public static String newId() {
        return IDS.next();
    }
}

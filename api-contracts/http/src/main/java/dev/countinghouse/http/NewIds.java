package dev.countinghouse.http;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids for what a caller leaves unnamed: UUIDs of version 7, which sort by the time of making. */
public final class NewIds {

    private final Clock clock;

    public NewIds(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        var random = ThreadLocalRandom.current();
        long high = clock.millis() << 16 | 0x7000 | random.nextLong() >>> 52;
        long low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}

package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

class OutageTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Outage outage = new Outage(clock::get);

    @Test
    void beginsOnceHoweverLongItLasts() {
        assertThat(outage.begins()).isTrue();
        for (int failure = 0; failure < 10; failure++) {
            clock.addAndGet(Outage.OVER.toNanos());
            assertThat(outage.begins()).isFalse();
        }
    }

    @Test
    void beginsAgainAfterItWasOver() {
        assertThat(outage.begins()).isTrue();
        clock.addAndGet(Outage.OVER.toNanos() + 1);
        assertThat(outage.begins()).isTrue();
        assertThat(outage.begins()).isFalse();
    }
}

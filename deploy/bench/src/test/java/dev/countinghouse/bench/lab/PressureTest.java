package dev.countinghouse.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

class PressureTest {

    private static final Duration LENGTH = Duration.ofMillis(300);

    @Test
    void aLatencyOfAnOpenLoadCountsFromWhenTheRequestWasDue() {
        var oneAtATime = new ReentrantLock();
        // three times as often as can be answered, so that requests wait for those before them
        Sample sample =
                Pressure.open(
                        150,
                        LENGTH,
                        () -> {
                            oneAtATime.lock();
                            try {
                                Thread.sleep(20);
                                return 1;
                            } finally {
                                oneAtATime.unlock();
                            }
                        });
        assertThat(sample.done()).isEqualTo(45);
        assertThat(sample.millis(100)).isGreaterThan(500);
        assertThat(sample.unsent()).isZero();
    }

    @Test
    void whatCameBeforeARequestIsNotInItsLatency() {
        Sample sample =
                Pressure.open(
                        20,
                        LENGTH,
                        () -> {
                            Thread.sleep(50);
                            return 1;
                        },
                        ready -> ready);
        assertThat(sample.done()).isEqualTo(6);
        assertThat(sample.millis(0)).isLessThan(50);
    }

    @Test
    void refusalsAndErrorsAreNotSuccesses() {
        var turn = new AtomicInteger();
        Sample sample =
                Pressure.closed(
                        1,
                        Duration.ofMillis(50),
                        () ->
                                switch (turn.getAndIncrement() % 3) {
                                    case 0 -> 7;
                                    case 1 -> 0;
                                    default -> throw new IllegalStateException("out of order");
                                });
        assertThat(sample.events()).isEqualTo(7 * sample.done());
        assertThat(sample.done() + sample.refused() + sample.errors()).isEqualTo(turn.get());
        assertThat(sample.errors()).isPositive();
        assertThat(sample.firstError()).contains("out of order");
    }

    @Test
    void aSampleOfAnotherProcessIsReadFromALine() {
        Sample sample = Sample.parse("3 6 1 0 2000000000 100:2,5000:1");
        assertThat(sample.perSecond()).isEqualTo(1.5);
        assertThat(sample.events()).isEqualTo(6);
        assertThat(sample.refused()).isEqualTo(1);
        assertThat(sample.millis(50)).isEqualTo(0.1);
        assertThat(sample.millis(100)).isBetween(4.9, 5.1);
    }
}

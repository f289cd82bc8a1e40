package dev.countinghouse.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class PressureTest {

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
        assertThat(sample.done() + sample.failed()).isEqualTo(turn.get());
        assertThat(sample.firstError()).contains("out of order");
    }

    @Test
    void aSampleOfAnotherProcessIsReadFromALine() {
        Sample sample = Sample.parse("3 1 2000000000 100:2,5000:1");
        assertThat(sample.done()).isEqualTo(3);
        assertThat(sample.events()).isEqualTo(3);
        assertThat(sample.failed()).isEqualTo(1);
        assertThat(sample.seconds()).isEqualTo(2);
        assertThat(sample.millis(50)).isEqualTo(0.1);
        assertThat(sample.millis(100)).isBetween(4.9, 5.1);
    }
}

package dev.countinghouse.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BarTest {

    @Test
    void aBarIsHeldAtItsHeightAndNotOneBelow() {
        assertThat(Bar.atLeast("rate", List.of(60.0), 60, "%").held()).isTrue();
        assertThat(Bar.atLeast("rate", List.of(59.994), 60, "%").held()).isFalse();
        assertThat(Bar.below("p99", List.of(24.99), 25, "ms").held()).isTrue();
        assertThat(Bar.below("p99", List.of(25.0), 25, "ms").held()).isFalse();
    }

    @Test
    void theMedianOfTheRoundsCounts() {
        Bar bar = Bar.atLeast("rate", List.of(70.0, 10.0, 61.0), 60, "%");
        assertThat(bar.held()).isTrue();
        assertThat(bar.measured()).isEqualTo("61 % (10–70)");
        assertThat(bar.wanted()).isEqualTo("≥ 60 %");
    }

    @Test
    void whatWasNotMeasuredDoesNotHold() {
        for (Bar bar :
                List.of(
                        Bar.atLeast("rate", List.of(), 60, "%"),
                        Bar.below("p99", List.of(), 25, "ms"))) {
            assertThat(bar.held()).isFalse();
            assertThat(bar.measured()).isEqualTo("not measured");
        }
    }
}

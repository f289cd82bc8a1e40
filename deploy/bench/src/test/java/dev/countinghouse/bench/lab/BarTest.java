package dev.countinghouse.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void aBarIsHeldAtItsHeightAndNotOneBelow() {
        assertThat(Bar.atLeast("rate", 60, 60, "%"))
                .isEqualTo(new Bar("rate", "≥ 60 %", "60 %", true));
        assertThat(Bar.atLeast("rate", 59.994, 60, "%").held()).isFalse();
        assertThat(Bar.below("p99", 24.99, 25, "ms").held()).isTrue();
        assertThat(Bar.below("p99", 25, 25, "ms").held()).isFalse();
    }

    @Test
    void whatWasNotMeasuredDoesNotHold() {
        for (Bar bar :
                new Bar[] {
                    Bar.atLeast("rate", Double.NaN, 60, "%"), Bar.below("p99", Double.NaN, 25, "ms")
                }) {
            assertThat(bar.held()).isFalse();
            assertThat(bar.measured()).isEqualTo("not measured");
        }
    }
}

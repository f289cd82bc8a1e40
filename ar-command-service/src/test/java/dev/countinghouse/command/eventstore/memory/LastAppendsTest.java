package dev.countinghouse.command.eventstore.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class LastAppendsTest {

    @Test
    void neverNamesAnEarlierTimeThanTheRightOne() {
        var touches = new LastAppends();
        Map<String, Long> last = new HashMap<>();
        var random = new Random(7);
        for (long i = 1; i <= 500_000; i++) {
            String tag = "invoice=" + random.nextInt(400_000);
            touches.add(tag, i, 10 * i);
            last.put(tag, i);
        }
        last.forEach(
                (tag, number) -> {
                    assertThat(touches.sequence(tag)).isGreaterThanOrEqualTo(number);
                    assertThat(touches.position(tag)).isGreaterThanOrEqualTo(10 * number);
                });
    }

    @Test
    void namesTheRightOneForMostTags() {
        var touches = new LastAppends();
        for (int i = 1; i <= 10_000; i++) touches.add("invoice=" + i, i, i);
        int right = 0;
        for (int i = 1; i <= 10_000; i++) if (touches.position("invoice=" + i) == i) right++;
        assertThat(right).isGreaterThan(9_000);
        int untouched = 0;
        for (int i = 1; i <= 10_000; i++) if (touches.position("payment=" + i) == 0) untouched++;
        assertThat(untouched).isGreaterThan(8_500);
    }

    @Test
    void keepsTheLaterOfTwo() {
        var touches = new LastAppends();
        touches.add("invoice=1", 6, 20);
        touches.add("invoice=1", 5, 21);
        assertThat(touches.sequence("invoice=1")).isEqualTo(6);
        assertThat(touches.position("invoice=1")).isEqualTo(21);
    }
}

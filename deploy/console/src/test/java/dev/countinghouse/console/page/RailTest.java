package dev.countinghouse.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A page does not wait for what takes long to count, once there are figures at all. */
final class RailTest {

    private static final Rail.Place HERE =
            new Rail.Place("ann", "north", new AsOf(null, null, null, ZoneOffset.UTC));

    private final Rail rail = new Rail(Duration.ofMillis(1));
    private final CountDownLatch counting = new CountDownLatch(1);

    @AfterEach
    void close() {
        counting.countDown();
        rail.close();
    }

    private static List<Queue> overdue(long count) {
        return List.of(
                new Queue("Overdue", "/overdue", "o", count, List.of(), null, false, 0, 0, 0, 0));
    }

    private List<Queue> slow(long count) throws InterruptedException {
        counting.await();
        return overdue(count);
    }

    @Test
    void theFirstPageHasItsFiguresHoweverLongTheyTake() {
        Supplier<List<Queue>> first = rail.of(HERE, () -> slow(7));
        counting.countDown();
        assertThat(first.get()).isEqualTo(overdue(7));
    }

    @Test
    void thoseThatAreLateAreForThePageAfter() {
        assertThat(rail.of(HERE, () -> overdue(7)).get()).isEqualTo(overdue(7));
        Supplier<List<Queue>> second = rail.of(HERE, () -> slow(8));
        assertThat(second.get()).isEqualTo(overdue(7));
        Supplier<List<Queue>> third =
                rail.of(
                        HERE,
                        () -> {
                            throw new AssertionError("asked twice at a time");
                        });
        assertThat(third.get()).isEqualTo(overdue(7));
        counting.countDown();
        rail.close();
        assertThat(third.get()).isEqualTo(overdue(8));
    }
}

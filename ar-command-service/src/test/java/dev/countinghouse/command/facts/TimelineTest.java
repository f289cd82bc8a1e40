package dev.countinghouse.command.facts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 12;

    record Movement(int day, long minor) {}

    @Provide
    Arbitrary<List<Movement>> movements() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.longs().between(-50, 50))
                .as(Movement::new)
                .list()
                .ofMaxSize(15);
    }

    @Property
    void theLowestIsTheLowestOfAllDaysInWhateverOrderTheMovementsCame(
            @ForAll("movements") List<Movement> movements, @ForAll Random order) {
        List<Movement> shuffled = new ArrayList<>(movements);
        Collections.shuffle(shuffled, order);
        var timeline = new Timeline();
        for (Movement movement : shuffled) {
            timeline.add(FIRST.plusDays(movement.day()), movement.minor());
        }

        for (int from = 0; from < DAYS; from++) {
            long lowest = Long.MAX_VALUE;
            for (int day = from; day < DAYS; day++) {
                lowest = Math.min(lowest, balance(movements, day));
            }
            assertThat(timeline.lowestFrom(FIRST.plusDays(from))).isEqualTo(lowest);
        }
        assertThat(timeline.balance()).isEqualTo(balance(movements, DAYS - 1));
    }

    private static long balance(List<Movement> movements, int day) {
        return movements.stream()
                .filter(movement -> movement.day() <= day)
                .mapToLong(Movement::minor)
                .sum();
    }

    @Test
    void nothingIsOpenBeforeTheFirstMovementAndSumsNeverOverflow() {
        var timeline = new Timeline();
        assertThat(timeline.lowestFrom(FIRST)).isZero();
        timeline.add(FIRST, Long.MAX_VALUE);
        timeline.add(FIRST, 1);
        assertThat(timeline.balance()).as("told as the largest").isEqualTo(Long.MAX_VALUE);
        timeline.add(FIRST, -2);
        assertThat(timeline.balance()).isEqualTo(Long.MAX_VALUE - 1);
    }
}

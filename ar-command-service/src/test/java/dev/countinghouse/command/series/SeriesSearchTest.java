package dev.countinghouse.command.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.series.SeriesSearch.Place;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

class SeriesSearchTest {

    private final Map<Long, Place> places = new HashMap<>();

    /** As a series does: the first that is free. */
    private long next() {
        long n = 1;
        while (places.containsKey(n)) n++;
        return n;
    }

    @RepeatedTest(200)
    void findsTheFirstFreeNumberAfterThoseOfTheSeries(RepetitionInfo seed) {
        var chance = new Random(seed.getCurrentRepetition());
        int byHand = chance.nextInt(40);
        for (int i = 0; i < byHand; i++) {
            places.putIfAbsent(1L + chance.nextInt(150), Place.GIVEN_BY_HAND);
        }
        int length = chance.nextInt(100);
        long last = 0;
        for (int i = 0; i < length; i++) {
            last = next();
            places.put(last, Place.GIVEN_BY_SERIES);
        }
        var asked = new AtomicInteger();
        var search =
                new SeriesSearch(
                        n -> {
                            asked.incrementAndGet();
                            return places.getOrDefault(n, Place.FREE);
                        });
        long expected = next();
        assertThat(search.nextAfter(0)).isEqualTo(expected);
        assertThat(asked.get()).isLessThan(30 + 12 * byHand);
        assertThat(search.nextAfter(last)).isEqualTo(expected);
    }
}

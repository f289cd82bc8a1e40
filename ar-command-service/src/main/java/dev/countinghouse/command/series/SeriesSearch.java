package dev.countinghouse.command.series;

import java.util.function.LongFunction;

/**
 * Finds the next number of a series by asking what there is of single numbers: the first that is
 * free after all that the series has given. The series gives them in order and leaves none out that
 * is free, so what it gave goes up to one place; numbers given by hand may lie on either side of
 * it, and say nothing.
 */
final class SeriesSearch {

    /** What there is of a number. */
    enum Place {
        FREE,
        GIVEN_BY_SERIES,
        GIVEN_BY_HAND
    }

    private final LongFunction<Place> places;

    /**
     * @param places looks a number up
     */
    SeriesSearch(LongFunction<Place> places) {
        this.places = places;
    }

    /**
     * The next number, if the series has come at least to another: by doubling the distance until
     * it has not come so far, then by halving.
     *
     * <p>Never asks for the number that it starts from: that was given while this caller waited for
     * its turn, and asking would make it part of a condition that is older than that, and so a
     * conflict.
     */
    long nextAfter(long last) {
        long there = last;
        long step = 1;
        while (hasCome(there + step, Long.MAX_VALUE)) {
            there += step;
            step *= 2;
        }
        long beyond = there + step;
        while (beyond - there > 1) {
            long middle = there + (beyond - there) / 2;
            if (hasCome(middle, beyond)) there = middle;
            else beyond = middle;
        }
        long next = there + 1;
        while (places.apply(next) != Place.FREE) next++;
        return next;
    }

    /**
     * Whether the series has come to a number. One that was given by hand cannot tell; then the
     * next that can does.
     *
     * @param beyond a number to which it has not come
     */
    private boolean hasCome(long number, long beyond) {
        for (long one = number; one < beyond; one++) {
            switch (places.apply(one)) {
                case GIVEN_BY_SERIES -> {
                    return true;
                }
                case FREE -> {
                    return false;
                }
                case GIVEN_BY_HAND -> {}
            }
        }
        return false;
    }
}

package dev.countinghouse.bench.scaling;

/**
 * What is asked of an installation.
 *
 * @param events a day
 * @param peakFactor the busiest hour's rate over the day's average
 * @param years for which everything is kept
 * @param largestBook the largest book's share of the events, 0 to 1
 * @param redundant whether it must survive the loss of any machine; else all runs on one
 */
record Load(
        String name,
        long books,
        double events,
        double peakFactor,
        int years,
        double largestBook,
        boolean redundant) {

    static final long MOST_BOOKS = 10_000_000_000L;
    static final double MOST_EVENTS = 1e13;
    static final double MOST_PEAK = 1_000;
    static final int MOST_YEARS = 100;

    private static final double SECONDS = 86_400;
    private static final double DAYS = 365;
    private static final double MONTHS = 12;

    /** Shares are written with few digits: 0.333 is a third. */
    private static final double ROUNDING = 0.99;

    Load {
        within("books", books, 1, MOST_BOOKS);
        within("events", events, 0, MOST_EVENTS);
        within("peakFactor", peakFactor, 1, MOST_PEAK);
        within("years", years, 1, MOST_YEARS);
        within("largestBook", largestBook, ROUNDING / books, 1);
    }

    private static void within(String field, double value, double least, double most) {
        if (value >= least && value <= most) return;
        String given = Double.isFinite(value) ? Text.plain(value) : Double.toString(value);
        throw new IllegalArgumentException(
                "%s: %s is not from %s to %s"
                        .formatted(field, given, Text.plain(least), Text.plain(most)));
    }

    /** The same, when the first year is over. */
    Load firstYear() {
        return new Load(name, books, events, peakFactor, 1, largestBook, redundant);
    }

    double averagePerSecond() {
        return events / SECONDS;
    }

    double peakPerSecond() {
        return averagePerSecond() * peakFactor;
    }

    double allDays() {
        return DAYS * years;
    }

    /** When all years are over. */
    double allEvents() {
        return events * allDays();
    }

    double eventsOfMonth() {
        return events * DAYS / MONTHS;
    }
}

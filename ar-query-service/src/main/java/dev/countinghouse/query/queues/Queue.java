package dev.countinghouse.query.queues;

import java.util.List;

/**
 * A queue that an area contributes.
 *
 * @param code its name in paths, and in the events about its items
 * @param rank its place among the queues of a day
 * @param serviceLevelDays by which age its items ought to be gone
 * @param reads the projections that {@code waiting} looks at
 * @param waiting SQL from {@code with} to the end of a table {@code waiting}, with the parameters
 *     {@code :book}, {@code :on} and {@code :known} and the columns item, account, amount_minor,
 *     currency, since (a date), why (a code), why_values (an object of texts, as JSON), next (a
 *     code) and deadline (a date, or null); a row an item
 */
public record Queue(
        String code, int rank, int serviceLevelDays, List<String> reads, String waiting) {

    /** What an area has a bean of. */
    public interface Source {
        Queue queue();
    }
}

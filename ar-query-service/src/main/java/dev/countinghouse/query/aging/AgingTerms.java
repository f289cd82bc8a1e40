package dev.countinghouse.query.aging;

import dev.countinghouse.http.TextValues;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How open amounts are put into buckets by age. The buckets cover every number of days once, so
 * each item is in exactly one, far-future due dates in the first.
 *
 * @param days the last day of each bucket: day 30 belongs to the bucket that ends with 30
 */
public record AgingTerms(Basis basis, Credits credits, List<Integer> days) {

    public static final List<Integer> USUAL = List.of(30, 60, 90, 120);

    private static final int MAX_BUCKETS = 12;
    private static final int MAX_DAYS = 3_650;

    /** From which date on days are counted. */
    public enum Basis {
        /** Days after the due date: what is not late is current. */
        DUE_DATE,
        /** Days after the invoice's own date. */
        INVOICE_DATE
    }

    /** What becomes of unapplied cash and of credit on account. */
    public enum Credits {
        /** They age like debts, from the day that they count, as negative amounts. */
        AGE,
        /** They are one sum beside the buckets, and part of the total. */
        SUMMARIZE,
        /** They are told, but are no part of the total. */
        EXCLUDE
    }

    /**
     * A range of days, both included.
     *
     * @param to nothing for the last
     * @param from nothing for the first
     */
    public record Bucket(String label, @Nullable Integer from, @Nullable Integer to) {}

    public AgingTerms {
        days = List.copyOf(days);
    }

    /** Reads {@code 30,60,90}. */
    public static List<Integer> parse(String text) {
        var days = new ArrayList<Integer>();
        for (String part : text.split(",", -1)) {
            int last = TextValues.whole(part.strip(), 1, MAX_DAYS);
            int before = days.isEmpty() ? 0 : days.getLast();
            if (last <= before || last > MAX_DAYS || days.size() == MAX_BUCKETS) {
                throw new IllegalArgumentException(
                        "must be up to %d rising numbers of days from 1 to %d"
                                .formatted(MAX_BUCKETS, MAX_DAYS));
            }
            days.add(last);
        }
        return days;
    }

    public List<Bucket> buckets() {
        var buckets = new ArrayList<Bucket>();
        if (basis == Basis.DUE_DATE) buckets.add(new Bucket("current", null, 0));
        int from = basis == Basis.DUE_DATE ? 1 : 0;
        for (int to : days) {
            buckets.add(new Bucket(from + "-" + to, from == 0 ? null : from, to));
            from = to + 1;
        }
        buckets.add(new Bucket(">" + days.getLast(), from, null));
        return buckets;
    }

    /** For the statements of {@link Buckets#of}. */
    public Map<String, Object> parameters() {
        return Map.of(
                "apart",
                credits != Credits.AGE,
                "byDueDate",
                basis == Basis.DUE_DATE,
                "thresholds",
                thresholds());
    }

    /** The first day of each bucket but the first, for {@code width_bucket}. */
    private String thresholds() {
        return buckets().stream()
                .skip(1)
                .map(bucket -> String.valueOf(bucket.from))
                .collect(Collectors.joining(","));
    }
}

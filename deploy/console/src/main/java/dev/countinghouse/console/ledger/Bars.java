package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Reports.Aged;
import dev.countinghouse.console.api.Reports.Bucket;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.contract.Money;

import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of one currency as bars, for a drawing.
 *
 * @param summary all of it in words, for those who do not see the drawing
 */
public record Bars(String currency, List<Bar> bars, String total, boolean ties, String summary) {

    /** How long the longest bar is, in the drawing's own units. */
    private static final int LONGEST = 300;

    private static final int ROW = 26;

    /**
     * @param share of the sum of all buckets, in whole percent
     */
    public record Bar(String label, String amount, int length, int top, long share) {}

    /**
     * @param longest the amount of the longest bar, in minor units: drawings beside each other have
     *     one scale
     */
    static Bars of(List<Bucket> buckets, Aged aged, long longest, Show show) {
        long sum = 0;
        for (Money amount : aged.buckets()) {
            sum += Math.max(0, amount.minor());
        }
        List<Bar> bars = new ArrayList<>();
        var words = new StringBuilder();
        for (int i = 0; i < buckets.size(); i++) {
            Money amount = aged.buckets().get(i);
            String label = i == 0 ? "not due" : buckets.get(i).label() + " days";
            long share = sum == 0 ? 0 : Math.round(100.0 * Math.max(0, amount.minor()) / sum);
            int length =
                    (int) Math.max(0, (double) amount.minor() / Math.max(1, longest) * LONGEST);
            bars.add(new Bar(label, show.amount(amount), length, i * ROW, share));
            words.append(i == 0 ? "" : ", ").append(label).append(' ').append(show.amount(amount));
        }
        return new Bars(
                aged.currency(), bars, show.money(aged.total()), aged.ties(), words.toString());
    }

    /** The amount of the longest bar. */
    static long longest(Aged aged) {
        return aged.buckets().stream().mapToLong(m -> Math.abs(m.minor())).max().orElse(0);
    }

    public int height() {
        return bars.size() * ROW;
    }
}

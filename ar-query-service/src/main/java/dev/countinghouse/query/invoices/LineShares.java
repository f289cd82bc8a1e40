package dev.countinghouse.query.invoices;

import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.invoice.InvoiceLine;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of each line of an invoice, and of its taxes, is open, one application after the other.
 * Each is divided in proportion to what is then open, to the minor unit: parts are rounded down and
 * the units left go to the largest remainders, the earliest of equals. The cells are the lines'
 * nets, their taxes, and what was charged on the invoice beyond its lines.
 */
final class LineShares {

    /**
     * What of an application went to lines, to taxes, and to charges beyond them; in minor units.
     */
    record Share(long net, long tax, long charges) {}

    private final int lines;
    private final long[] billed;
    private final long[] open;

    LineShares(List<InvoiceLine> lines) {
        this.lines = lines.size();
        billed = new long[2 * this.lines + 1];
        for (int i = 0; i < this.lines; i++) {
            billed[i] = lines.get(i).net().minor();
            billed[this.lines + i] = lines.get(i).tax().minor();
        }
        open = billed.clone();
    }

    /**
     * Takes what was applied off the lines, or puts it back.
     *
     * @param amount in minor units; below zero, more is owed again: what was paid last is open
     *     again first, and what is beyond that is a charge
     * @param tax what of it is for taxes, if it says so: what a credit memo takes back is for what
     *     it says as far as that is open
     */
    Share apply(long amount, @Nullable Long tax, ApplicationRule rule) {
        long[] before = open.clone();
        List<int[]> groups = groups(rule);
        if (amount >= 0 && tax != null) {
            long left = pay(amount - tax, List.of(cells(0, lines)));
            left += pay(tax, List.of(cells(lines, 2 * lines)));
            pay(left, groups);
        } else if (amount >= 0) {
            pay(amount, groups);
        } else {
            reopen(-amount, groups.reversed());
        }
        for (int i = 0; i < open.length; i++) before[i] -= open[i];
        return new Share(
                sum(before, 0, lines),
                sum(before, lines, 2 * lines),
                sum(before, 2 * lines, before.length));
    }

    /** What is left of it. */
    private long pay(long amount, List<int[]> groups) {
        long left = amount;
        for (int[] group : groups) {
            long share = Math.min(left, sum(open, group));
            if (share <= 0) continue;
            spread(share, group, open.clone(), -1);
            left -= share;
        }
        return left;
    }

    private void reopen(long amount, List<int[]> groups) {
        long left = amount;
        long[] paid = new long[open.length];
        for (int i = 0; i < paid.length; i++) paid[i] = billed[i] - open[i];
        for (int[] group : groups) {
            long share = Math.min(left, sum(paid, group));
            if (share <= 0) continue;
            spread(share, group, paid, +1);
            left -= share;
        }
        billed[2 * lines] += left;
        open[2 * lines] += left;
    }

    /** The weights are summed above zero; one alone may be below it, of a line that takes off. */
    private void spread(long amount, int[] cells, long[] weights, int sign) {
        BigInteger sum = BigInteger.valueOf(sum(weights, cells));
        List<Remainder> remainders = new ArrayList<>();
        long left = amount;
        for (int cell : cells) {
            BigInteger product =
                    BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[cell]));
            BigInteger remainder = product.mod(sum);
            long part = product.subtract(remainder).divide(sum).longValueExact();
            open[cell] += sign * part;
            left -= part;
            remainders.add(new Remainder(cell, remainder));
        }
        remainders.sort(Comparator.comparing(Remainder::size).reversed());
        for (int i = 0; i < left; i++) open[remainders.get(i).cell] += sign;
    }

    private record Remainder(int cell, BigInteger size) {}

    private List<int[]> groups(ApplicationRule rule) {
        return switch (rule) {
            case LINES_FIRST ->
                    List.of(
                            cells(0, lines),
                            cells(lines, 2 * lines),
                            cells(2 * lines, open.length));
            case PRORATE -> List.of(cells(0, open.length));
        };
    }

    private static int[] cells(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static long sum(long[] amounts, int[] cells) {
        long sum = 0;
        for (int cell : cells) sum += amounts[cell];
        return sum;
    }

    private static long sum(long[] amounts, int from, int to) {
        return sum(amounts, cells(from, to));
    }

    long openNet(int line) {
        return open[line];
    }

    long openTax(int line) {
        return open[lines + line];
    }

    long openCharges() {
        return open[2 * lines];
    }
}

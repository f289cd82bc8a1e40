package dev.countinghouse.formats.x9;

import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a control record must say of its bundle, cash letter or file. Banks count items in two ways,
 * checks and returns alone or each with its addenda and views; and with credits or without.
 */
final class X9Sums {

    long items;
    long parts;
    private long credits;
    private long images;
    private long details;
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;

    void item(BigDecimal more) {
        items++;
        amount = amount.add(more);
    }

    void credit(BigDecimal more) {
        credits++;
        credited = credited.add(more);
    }

    /** An addendum or a view of an item. */
    void detail(boolean image) {
        details++;
        images += image ? 1 : 0;
    }

    void add(X9Sums part) {
        parts++;
        items += part.items;
        credits += part.credits;
        images += part.images;
        details += part.details;
        amount = amount.add(part.amount);
        credited = credited.add(part.credited);
    }

    BigDecimal amount() {
        return amount;
    }

    void checkItems(X9Record at, String field, @Nullable BigDecimal told, Report report) {
        long all = items + details;
        check(
                at,
                "item-count",
                field,
                told,
                counts(items, items + credits, all, all + credits),
                report);
    }

    void checkAmount(X9Record at, String field, @Nullable BigDecimal told, Report report) {
        check(at, "amount-total", field, told, List.of(amount, amount.add(credited)), report);
    }

    void checkParts(X9Record at, String field, @Nullable BigDecimal told, Report report) {
        check(at, "part-count", field, told, counts(parts), report);
    }

    void checkRecords(X9Record at, String field, @Nullable BigDecimal told, Report report) {
        check(at, "record-count", field, told, counts(at.number(), at.number() - credits), report);
    }

    /** Not every bank fills it. */
    void checkImages(X9Record at, String field, @Nullable BigDecimal told, Report report) {
        if (told != null && told.compareTo(BigDecimal.valueOf(images)) != 0) {
            String text = "It says %s, there are %d".formatted(told.toPlainString(), images);
            report.warning("image-count", at.place() + ", " + field, 0, text);
        }
    }

    private static void check(
            X9Record at,
            String code,
            String field,
            @Nullable BigDecimal told,
            List<BigDecimal> right,
            Report report) {
        if (told == null || right.stream().noneMatch(each -> each.compareTo(told) == 0)) {
            String says = told == null ? "no number" : told.toPlainString();
            String found = right.getFirst().toPlainString();
            String text = "It says %s, there is %s".formatted(says, found);
            report.error(code, at.place() + ", " + field, 0, text);
        }
    }

    private static List<BigDecimal> counts(long... counts) {
        return LongStream.of(counts).mapToObj(BigDecimal::valueOf).toList();
    }
}

package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.contract.cash.Treatment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a set of items when the payment is for them.
 *
 * @param rest what is left of the payment, in minor units
 * @param restThen what is done with it
 * @param words how the amounts compare
 */
record Settling(List<Part> parts, long rest, Treatment restThen, Fit fit, String words) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How the payment's amount compares with what the items have open. */
    enum Fit {
        EQUAL,
        TOLERATED,
        SHORT,
        OVER
    }

    Settling {
        parts = List.copyOf(parts);
    }

    /** Pays them in their order. */
    static Settling of(Question question, List<OpenItem> items) {
        long money = question.money();
        long open = items.stream().mapToLong(OpenItem::open).sum();
        if (money == open) return equal(question, items, false);
        long due = question.dueOf(items);
        if (money == due) return equal(question, items, true);
        return money < due
                ? under(question, items, due - money)
                : over(question, items, money - due);
    }

    private static Settling equal(Question question, List<OpenItem> items, boolean discounted) {
        List<Part> parts = new ArrayList<>(items.size());
        for (OpenItem item : items) {
            long discount = discounted ? question.discount(item) : 0;
            parts.add(Part.of(item, item.open() - discount, discount));
        }
        return new Settling(
                parts,
                0,
                question.rules().rest(),
                Fit.EQUAL,
                discounted && parts.stream().anyMatch(part -> part.discount() > 0)
                        ? "amount equal less the discount earned"
                        : "amount equal");
    }

    private static Settling under(Question question, List<OpenItem> items, long by) {
        Treatment then = treatment(question, Tolerance.Side.UNDER, by, question.dueOf(items));
        List<Part> parts = asFarAsItGoes(question, items);
        if (then == null) {
            long kept = question.rules().partial() ? 0 : withoutPart(parts);
            return new Settling(
                    parts,
                    kept,
                    question.rules().rest(),
                    Fit.SHORT,
                    question.money(by) + " less than is open");
        }
        parts.replaceAll(part -> part.shortBy() == 0 ? part : part.treated(then, null));
        return new Settling(
                parts,
                0,
                question.rules().rest(),
                parts.size() == items.size() ? Fit.TOLERATED : Fit.SHORT,
                question.money(by) + " less than is open, within the tolerance");
    }

    /** Takes away the last part if its item is not closed; what it would have taken. */
    static long withoutPart(List<Part> parts) {
        return parts.isEmpty() || parts.getLast().shortBy() == 0 ? 0 : parts.removeLast().cash();
    }

    private static Settling over(Question question, List<OpenItem> items, long by) {
        Treatment then = treatment(question, Tolerance.Side.OVER, by, question.dueOf(items));
        Settling equal = equal(question, items, true);
        return new Settling(
                equal.parts,
                by,
                then == null ? question.rules().rest() : then,
                then == null ? Fit.OVER : Fit.TOLERATED,
                question.money(by)
                        + " more than is open"
                        + (then == null ? "" : ", within the tolerance"));
    }

    /** The items in their order, the last of them in part. */
    static List<Part> asFarAsItGoes(Question question, List<OpenItem> items) {
        List<Part> parts = new ArrayList<>();
        long left = question.money();
        for (OpenItem item : items) {
            if (left == 0) break;
            long discount = question.discount(item);
            long cash = Math.min(left, item.open() - discount);
            if (discount > 0 && cash < item.open() - discount) {
                discount = earned(item, cash, question);
            }
            parts.add(Part.of(item, cash, discount));
            left -= cash;
        }
        return parts;
    }

    /** What paying so much of an item earns, if the rules take discounts at all. */
    static long earned(OpenItem item, long cash, Question question) {
        Offer offer = item.offer();
        if (offer == null || !question.rules().discounts()) return 0;
        return Math.min(offer.earnedBy(cash, question.receipt().receivedOn()), item.open() - cash);
    }

    /** What the rules say about a difference; nothing if it is beyond every tolerance. */
    static @Nullable Treatment treatment(
            Question question, Tolerance.Side side, long difference, long base) {
        for (Tolerance tolerance : question.rules().tolerances()) {
            if (tolerance.side() == side && isWithin(question, tolerance, difference, base)) {
                return tolerance.then();
            }
        }
        return null;
    }

    private static boolean isWithin(
            Question question, Tolerance tolerance, long difference, long base) {
        var amount = tolerance.amount();
        if (amount != null
                && (!amount.currency().equals(question.receipt().currency())
                        || difference > amount.minor())) {
            return false;
        }
        BigDecimal percent = tolerance.percent();
        return percent == null
                || BigDecimal.valueOf(difference)
                                .multiply(HUNDRED)
                                .compareTo(percent.multiply(BigDecimal.valueOf(base)))
                        <= 0;
    }
}

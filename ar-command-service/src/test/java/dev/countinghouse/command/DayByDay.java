package dev.countinghouse.command;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of a book of one account once more, the slow and plain way: every balance of every day
 * is kept, and something is allowed if no balance would be below zero on any day. Shares nothing
 * with the decisions that it is compared to.
 */
final class DayByDay {

    static final int DAYS = 61;
    private static final int DAYS_OF_MARCH = 31;

    final Map<String, Invoice> invoices = new HashMap<>();
    final Map<String, Payment> payments = new HashMap<>();
    final Map<String, Adjustment> adjustments = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Set<Integer> everClosed = new HashSet<>();

    static final class Invoice {
        final int day;
        final long total;
        final long[] open = new long[DAYS];
        boolean voided;
        int voidDay;

        Invoice(int day, long total) {
            this.day = day;
            this.total = total;
            move(open, day, total);
        }
    }

    static final class Part {
        final String invoice;
        final long amount;
        final int day;
        boolean stands = true;

        Part(String invoice, long amount, int day) {
            this.invoice = invoice;
            this.amount = amount;
            this.day = day;
        }
    }

    static final class Payment {
        final int day;
        final long amount;
        final long[] unapplied = new long[DAYS];
        final List<Part> parts = new ArrayList<>();
        final String posted;
        boolean reversed;

        Payment(int day, long amount, String posted) {
            this.day = day;
            this.amount = amount;
            this.posted = posted;
            move(unapplied, day, amount);
        }
    }

    static final class Adjustment {
        final int day;
        final @Nullable String invoice;
        final long amount;
        final long onInvoice;
        boolean reversed;

        Adjustment(int day, @Nullable String invoice, long amount, long onInvoice) {
            this.day = day;
            this.invoice = invoice;
            this.amount = amount;
            this.onInvoice = onInvoice;
        }
    }

    /** What is asked to be applied to an invoice. */
    record Wish(String invoice, long amount) {}

    private static void move(long[] balance, int from, long amount) {
        for (int day = from; day < DAYS; day++) balance[day] += amount;
    }

    /** Whether every day from this one on has so much. */
    private static boolean has(long[] balance, int from, long amount) {
        for (int day = from; day < DAYS; day++) if (balance[day] < amount) return false;
        return true;
    }

    private static int month(int day) {
        return day < DAYS_OF_MARCH ? 3 : 4;
    }

    private boolean isClosed(int day) {
        return closed.contains(month(day));
    }

    void close(int month) {
        closed.add(month);
        everClosed.add(month);
    }

    /** Only what was closed once. */
    boolean reopen(int month) {
        closed.remove(month);
        return everClosed.contains(month);
    }

    private Invoice known(String invoice) {
        return Objects.requireNonNull(invoices.get(invoice));
    }

    boolean issue(String id, int day, long total) {
        Invoice before = invoices.get(id);
        if (before != null) return before.day == day && before.total == total;
        if (isClosed(day)) return false;
        invoices.put(id, new Invoice(day, total));
        return true;
    }

    boolean annul(String id, int day) {
        Invoice invoice = invoices.get(id);
        if (invoice == null) return false;
        if (invoice.voided) return day == invoice.voidDay;
        boolean used =
                payments.values().stream()
                                .flatMap(payment -> payment.parts.stream())
                                .anyMatch(part -> part.stands && part.invoice.equals(id))
                        || adjustments.values().stream()
                                .anyMatch(a -> !a.reversed && id.equals(a.invoice));
        if (used || day < invoice.day || isClosed(day)) return false;
        for (int later = day; later < DAYS; later++) {
            if (invoice.open[later] != invoice.total) return false;
        }
        invoice.voided = true;
        invoice.voidDay = day;
        move(invoice.open, day, -invoice.total);
        return true;
    }

    boolean post(String id, int day, long amount, List<Wish> wishes) {
        Payment before = payments.get(id);
        String posted = day + " " + amount + " " + wishes;
        if (before != null) return before.posted.equals(posted);
        if (isClosed(day)) return false;
        var payment = new Payment(day, amount, posted);
        if (!apply(payment, day, wishes)) return false;
        payments.put(id, payment);
        return true;
    }

    boolean allocate(String id, int day, List<Wish> wishes) {
        Payment payment = payments.get(id);
        if (payment == null || payment.reversed || day < payment.day || isClosed(day)) return false;
        return apply(payment, day, wishes);
    }

    private boolean apply(Payment payment, int day, List<Wish> wishes) {
        Set<String> named = new HashSet<>();
        long sum = 0;
        for (Wish wish : wishes) {
            Invoice invoice = invoices.get(wish.invoice());
            if (!named.add(wish.invoice()) || invoice == null || invoice.voided) return false;
            if (day < invoice.day || !has(invoice.open, day, wish.amount())) return false;
            sum += wish.amount();
        }
        if (!has(payment.unapplied, day, sum)) return false;
        for (Wish wish : wishes) {
            payment.parts.add(new Part(wish.invoice(), wish.amount(), day));
            move(payment.unapplied, day, -wish.amount());
            move(known(wish.invoice()).open, day, -wish.amount());
        }
        return true;
    }

    boolean unallocate(String id, int number, int day) {
        Payment payment = payments.get(id);
        if (payment == null || number > payment.parts.size()) return false;
        Part part = payment.parts.get(number - 1);
        if (!part.stands) return true;
        if (day < part.day || isClosed(day)) return false;
        takeBack(payment, part, day);
        return true;
    }

    private void takeBack(Payment payment, Part part, int day) {
        part.stands = false;
        move(payment.unapplied, day, part.amount);
        move(known(part.invoice).open, day, part.amount);
    }

    boolean reverse(String id, int day) {
        Payment payment = payments.get(id);
        if (payment == null) return false;
        if (payment.reversed) return true;
        if (day < payment.day || isClosed(day)) return false;
        List<Part> standing = payment.parts.stream().filter(part -> part.stands).toList();
        if (standing.stream().anyMatch(part -> day < part.day)) return false;
        long applied = standing.stream().mapToLong(part -> part.amount).sum();
        if (!has(payment.unapplied, day, payment.amount - applied)) return false;
        standing.forEach(part -> takeBack(payment, part, day));
        move(payment.unapplied, day, -payment.amount);
        payment.reversed = true;
        return true;
    }

    boolean adjust(String id, @Nullable String on, int day, long amount, boolean excess) {
        Adjustment before = adjustments.get(id);
        if (before != null) {
            return before.day == day
                    && before.amount == amount
                    && Objects.equals(before.invoice, on);
        }
        if (isClosed(day)) return false;
        long onInvoice = 0;
        if (on != null) {
            Invoice invoice = invoices.get(on);
            if (invoice == null || invoice.voided || day < invoice.day) return false;
            onInvoice = amount;
            while (!has(invoice.open, day, -onInvoice)) {
                if (!excess) return false;
                onInvoice++;
            }
            move(invoice.open, day, onInvoice);
        }
        adjustments.put(id, new Adjustment(day, on, amount, onInvoice));
        return true;
    }

    boolean unadjust(String id, int day) {
        Adjustment adjustment = adjustments.get(id);
        if (adjustment == null) return false;
        if (adjustment.reversed) return true;
        if (day < adjustment.day || isClosed(day)) return false;
        if (adjustment.invoice != null) {
            long[] open = known(adjustment.invoice).open;
            if (adjustment.onInvoice > 0 && !has(open, day, adjustment.onInvoice)) return false;
            move(open, day, -adjustment.onInvoice);
        }
        adjustment.reversed = true;
        return true;
    }
}

package dev.countinghouse.command;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
    final Map<String, Refund> refunds = new HashMap<>();
    final Map<String, Chargeback> chargebacks = new LinkedHashMap<>();
    final Map<String, Plan> plans = new LinkedHashMap<>();
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

    /** Something that has credit: it is spent, held, or paid back. */
    static class Credit {
        final List<Part> parts = new ArrayList<>();
        long held;
        long paidBack;
    }

    static final class Refund {
        final String credit;
        final long amount;
        final String asked;
        String state = "REQUESTED";
        boolean approved;
        int last;

        Refund(String credit, long amount, String asked, int day) {
            this.credit = credit;
            this.amount = amount;
            this.asked = asked;
            last = day;
        }
    }

    static final class Part {
        final String target;
        final long amount;
        final int day;
        boolean stands = true;

        Part(String target, long amount, int day) {
            this.target = target;
            this.amount = amount;
            this.day = day;
        }
    }

    static final class Payment extends Credit {
        final int day;
        final long amount;
        final long[] unapplied = new long[DAYS];
        final String posted;
        boolean reversed;
        long chargedBack;

        Payment(int day, long amount, String posted) {
            this.day = day;
            this.amount = amount;
            this.posted = posted;
            move(unapplied, day, amount);
        }
    }

    static final class Chargeback {
        final String taken;
        final String payment;
        final long amount;
        final Map<String, Long> opened = new LinkedHashMap<>();
        final int last;
        boolean won;

        Chargeback(String taken, String payment, long amount, int day) {
            this.taken = taken;
            this.payment = payment;
            this.amount = amount;
            last = day;
        }
    }

    static final class Plan {
        final String invoice;
        final long amount;
        final int day;
        final List<long[]> parts = new ArrayList<>();
        long wentBack;
        boolean ended;

        Plan(String invoice, long amount, int day) {
            this.invoice = invoice;
            this.amount = amount;
            this.day = day;
            long first = (amount + 1) / 2;
            for (long part : new long[] {first, amount - first}) {
                var open = new long[DAYS];
                move(open, day, part);
                parts.add(open);
            }
        }
    }

    static final class Adjustment extends Credit {
        final int day;
        final @Nullable String invoice;
        final long amount;
        final long onInvoice;

        /** What is on the account, below zero if it is credit. */
        final long[] item = new long[DAYS];

        boolean reversed;

        Adjustment(int day, @Nullable String invoice, long amount, long onInvoice) {
            this.day = day;
            this.invoice = invoice;
            this.amount = amount;
            this.onInvoice = onInvoice;
            move(item, day, onAccount());
        }

        long onAccount() {
            return amount - onInvoice;
        }

        long[] credit() {
            long[] credit = new long[DAYS];
            for (int d = 0; d < DAYS; d++) credit[d] = -item[d];
            return credit;
        }
    }

    /** What is asked to be applied to an invoice or an adjustment. */
    record Wish(String target, long amount) {}

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
                Stream.concat(payments.values().stream(), adjustments.values().stream())
                                .flatMap(credit -> credit.parts.stream())
                                .anyMatch(part -> part.stands && part.target.equals(id))
                        || adjustments.values().stream()
                                .anyMatch(a -> !a.reversed && id.equals(a.invoice))
                        || plans.values().stream()
                                .anyMatch(p -> id.equals(p.invoice) && p.wentBack < p.amount);
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
        if (!take(day, wishes) || !has(payment.unapplied, day, sum(wishes) + payment.held)) {
            return false;
        }
        spend(payment, day, wishes);
        move(payment.unapplied, day, -sum(wishes));
        return true;
    }

    boolean applyCredit(String id, int day, List<Wish> wishes) {
        Adjustment credit = adjustments.get(id);
        if (credit == null || credit.reversed || day < credit.day || isClosed(day)) return false;
        if (credit.onAccount() >= 0 || !take(day, wishes)) return false;
        if (!has(credit.credit(), day, sum(wishes) + credit.held)) return false;
        spend(credit, day, wishes);
        move(credit.item, day, sum(wishes));
        return true;
    }

    private static long sum(List<Wish> wishes) {
        return wishes.stream().mapToLong(Wish::amount).sum();
    }

    /** Whether each of them can take its part. */
    private boolean take(int day, List<Wish> wishes) {
        Set<String> named = new HashSet<>();
        for (Wish wish : wishes) {
            if (!named.add(wish.target()) || !takes(day, wish)) return false;
        }
        return true;
    }

    private boolean takes(int day, Wish wish) {
        Invoice invoice = invoices.get(wish.target());
        if (invoice != null) {
            return !invoice.voided && day >= invoice.day && has(invoice.open, day, wish.amount());
        }
        long[] part = part(wish.target());
        if (part != null) return day >= planOf(wish.target()).day && has(part, day, wish.amount());
        Adjustment charge = adjustments.get(wish.target());
        return charge != null
                && !charge.reversed
                && day >= charge.day
                && charge.onAccount() > 0
                && has(charge.item, day, wish.amount());
    }

    private void spend(Credit credit, int day, List<Wish> wishes) {
        for (Wish wish : wishes) {
            credit.parts.add(new Part(wish.target(), wish.amount(), day));
            move(open(wish.target()), day, -wish.amount());
        }
    }

    private long[] open(String target) {
        Invoice invoice = invoices.get(target);
        long[] part = part(target);
        if (part != null) return part;
        return invoice == null
                ? Objects.requireNonNull(adjustments.get(target)).item
                : invoice.open;
    }

    boolean unallocate(String id, int number, int day) {
        Payment payment = payments.get(id);
        if (payment == null || number > payment.parts.size()) return false;
        Part part = payment.parts.get(number - 1);
        if (!part.stands) return true;
        if (day < part.day || isClosed(day)) return false;
        takeBack(payment.unapplied, part, day, 1);
        return true;
    }

    boolean unapplyCredit(String id, int number, int day) {
        Adjustment credit = adjustments.get(id);
        if (credit == null || number > credit.parts.size()) return false;
        Part part = credit.parts.get(number - 1);
        if (!part.stands) return true;
        if (day < part.day || isClosed(day)) return false;
        takeBack(credit.item, part, day, -1);
        return true;
    }

    private void takeBack(long[] credit, Part part, int day, int sign) {
        part.stands = false;
        move(credit, day, sign * part.amount);
        move(open(part.target), day, part.amount);
    }

    boolean reverse(String id, int day) {
        Payment payment = payments.get(id);
        if (payment == null) return false;
        if (payment.reversed) return true;
        if (day < payment.day || isClosed(day) || payment.paidBack > 0) return false;
        if (payment.chargedBack > 0) return false;
        List<Part> standing = payment.parts.stream().filter(part -> part.stands).toList();
        if (standing.stream().anyMatch(part -> day < part.day)) return false;
        long applied = standing.stream().mapToLong(part -> part.amount).sum();
        if (!has(payment.unapplied, day, payment.amount - applied)) return false;
        standing.forEach(part -> takeBack(payment.unapplied, part, day, 1));
        move(payment.unapplied, day, -payment.amount);
        payment.reversed = true;
        return true;
    }

    boolean chargeBack(String id, String paymentId, int day, long amount) {
        Chargeback before = chargebacks.get(id);
        String taken = paymentId + " " + day + " " + amount;
        if (before != null) return before.taken.equals(taken);
        Payment payment = payments.get(paymentId);
        if (payment == null || payment.reversed || day < payment.day || isClosed(day)) return false;
        if (amount > payment.amount) return false;
        long missing = amount;
        while (missing > 0 && has(payment.unapplied, day, payment.held + amount - missing + 1)) {
            missing--;
        }
        List<Part> last = payment.parts.stream().filter(part -> part.stands).toList().reversed();
        List<Part> needed = new ArrayList<>();
        long found = 0;
        for (Part part : last) {
            if (found >= missing) break;
            if (day < part.day) return false;
            needed.add(part);
            found += part.amount;
        }
        if (found < missing) return false;
        var chargeback = new Chargeback(taken, paymentId, amount, day);
        for (Part part : needed) {
            takeBack(payment.unapplied, part, day, 1);
            chargeback.opened.merge(part.target, part.amount, Long::sum);
        }
        if (found > missing) {
            String cut = needed.getLast().target;
            chargeback.opened.merge(cut, missing - found, Long::sum);
            spend(payment, day, List.of(new Wish(cut, found - missing)));
            move(payment.unapplied, day, missing - found);
        }
        move(payment.unapplied, day, -amount);
        payment.chargedBack += amount;
        chargebacks.put(id, chargeback);
        return true;
    }

    boolean win(String id, int day) {
        Chargeback chargeback = chargebacks.get(id);
        if (chargeback == null) return false;
        if (chargeback.won) return true;
        if (day < chargeback.last || isClosed(day)) return false;
        Payment payment = Objects.requireNonNull(payments.get(chargeback.payment));
        move(payment.unapplied, day, chargeback.amount);
        chargeback.opened.forEach(
                (target, amount) -> {
                    var wish = new Wish(target, amount);
                    if (!takes(day, wish)) return;
                    spend(payment, day, List.of(wish));
                    move(payment.unapplied, day, -amount);
                });
        payment.chargedBack -= chargeback.amount;
        chargeback.won = true;
        return true;
    }

    private @Nullable Plan planOrNone(String target) {
        return plans.get(target.substring(0, Math.max(0, target.lastIndexOf('.'))));
    }

    private Plan planOf(String target) {
        return Objects.requireNonNull(planOrNone(target));
    }

    /** What a part of a plan has open, if it is one. */
    private long @Nullable [] part(String target) {
        Plan plan = planOrNone(target);
        return plan == null ? null : plan.parts.get(target.endsWith(".1") ? 0 : 1);
    }

    boolean plan(String id, String invoiceId, int day, long amount) {
        Plan before = plans.get(id);
        if (before != null) {
            return before.invoice.equals(invoiceId) && before.day == day && before.amount == amount;
        }
        Invoice invoice = invoices.get(invoiceId);
        if (invoice == null || invoice.voided || day < invoice.day || isClosed(day)) return false;
        if (!has(invoice.open, day, amount)) return false;
        move(invoice.open, day, -amount);
        plans.put(id, new Plan(invoiceId, amount, day));
        return true;
    }

    boolean endPlan(String id, boolean broken, int day) {
        Plan plan = plans.get(id);
        if (plan == null || day < plan.day) return false;
        long[] rest = new long[plan.parts.size()];
        boolean missed = false;
        for (int i = 0; i < rest.length; i++) {
            while (has(plan.parts.get(i), day, rest[i] + 1)) rest[i]++;
            missed |= rest[i] > 0 && day > plan.day + (i == 0 ? 5 : 15);
        }
        long sum = LongStream.of(rest).sum();
        if (sum == 0) return plan.ended;
        if (isClosed(day) || (broken && !missed)) return false;
        for (int i = 0; i < rest.length; i++) move(plan.parts.get(i), day, -rest[i]);
        move(known(plan.invoice).open, day, sum);
        plan.wentBack += sum;
        plan.ended = true;
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
        long[] open = adjustment.invoice == null ? null : known(adjustment.invoice).open;
        if (open != null && adjustment.onInvoice > 0 && !has(open, day, adjustment.onInvoice)) {
            return false;
        }
        List<Part> standing = adjustment.parts.stream().filter(part -> part.stands).toList();
        if (adjustment.onAccount() > 0 && !has(adjustment.item, day, adjustment.onAccount())) {
            return false;
        }
        if (adjustment.onAccount() < 0) {
            long applied = standing.stream().mapToLong(part -> part.amount).sum();
            if (adjustment.paidBack > 0 || standing.stream().anyMatch(part -> day < part.day)) {
                return false;
            }
            if (!has(adjustment.credit(), day, -adjustment.onAccount() - applied)) return false;
        }
        standing.forEach(part -> takeBack(adjustment.item, part, day, -1));
        if (open != null) move(open, day, -adjustment.onInvoice);
        move(adjustment.item, day, -adjustment.onAccount());
        adjustment.reversed = true;
        return true;
    }

    private @Nullable Credit standing(String id, int day) {
        Payment payment = payments.get(id);
        if (payment != null) return payment.reversed || day < payment.day ? null : payment;
        Adjustment it = adjustments.get(id);
        boolean credit = it != null && !it.reversed && day >= it.day && it.onAccount() < 0;
        return credit ? it : null;
    }

    private long[] left(String credit) {
        Payment payment = payments.get(credit);
        return payment != null
                ? payment.unapplied
                : Objects.requireNonNull(adjustments.get(credit)).credit();
    }

    private void payBack(String credit, int day, long amount) {
        Payment payment = payments.get(credit);
        if (payment != null) move(payment.unapplied, day, -amount);
        else move(Objects.requireNonNull(adjustments.get(credit)).item, day, amount);
    }

    boolean request(String id, String credit, int day, long amount) {
        Refund before = refunds.get(id);
        String asked = credit + " " + day + " " + amount;
        if (before != null) return before.asked.equals(asked);
        Credit of = standing(credit, day);
        if (of == null || !has(left(credit), day, amount + of.held)) return false;
        of.held += amount;
        refunds.put(id, new Refund(credit, amount, asked, day));
        return true;
    }

    boolean approve(String id, int day) {
        Refund refund = refunds.get(id);
        if (refund == null || refund.state.equals("CANCELLED")) return false;
        if (refund.approved) return true;
        if (day < refund.last) return false;
        refund.approved = true;
        refund.state = "APPROVED";
        refund.last = day;
        return true;
    }

    boolean cancel(String id, int day) {
        Refund refund = refunds.get(id);
        if (refund == null) return false;
        if (refund.state.equals("CANCELLED")) return true;
        if (day < refund.last || refund.state.equals("ISSUED")) return false;
        if (!refund.state.equals("FAILED")) of(refund).held -= refund.amount;
        refund.state = "CANCELLED";
        refund.last = day;
        return true;
    }

    boolean payOut(String id, int day) {
        Refund refund = refunds.get(id);
        if (refund == null || refund.state.equals("CANCELLED")) return false;
        if (refund.state.equals("ISSUED")) return day == refund.last;
        if (day < refund.last || !refund.approved || isClosed(day)) return false;
        Credit of = standing(refund.credit, day);
        long own = refund.state.equals("FAILED") ? 0 : refund.amount;
        if (of == null || !has(left(refund.credit), day, refund.amount + of.held - own)) {
            return false;
        }
        of.held -= own;
        of.paidBack += refund.amount;
        payBack(refund.credit, day, refund.amount);
        refund.state = "ISSUED";
        refund.last = day;
        return true;
    }

    boolean fail(String id, int day) {
        Refund refund = refunds.get(id);
        if (refund == null) return false;
        if (refund.state.equals("FAILED") && day == refund.last) return true;
        if (!refund.state.equals("ISSUED") || day < refund.last || isClosed(day)) return false;
        of(refund).paidBack -= refund.amount;
        payBack(refund.credit, day, -refund.amount);
        refund.state = "FAILED";
        refund.last = day;
        return true;
    }

    private Credit of(Refund refund) {
        Payment payment = payments.get(refund.credit);
        return payment != null ? payment : Objects.requireNonNull(adjustments.get(refund.credit));
    }
}

package dev.countinghouse.command.decision;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a payment has unapplied, day by day, and which of its allocations stand. */
public final class PaymentFacts {

    private final PaymentId payment;
    private final Timeline unapplied = new Timeline();
    private final Map<Integer, Standing> standing = new TreeMap<>();
    private @Nullable PaymentPosted posted;
    private @Nullable PaymentReversed reversed;
    private int lastNumber;

    PaymentFacts(PaymentId payment) {
        this.payment = payment;
    }

    /**
     * An allocation that was not taken back.
     *
     * @param since its effective date
     */
    public record Standing(Allocation allocation, LocalDate since) {}

    void on(PaymentPosted event) {
        posted = event;
        unapplied.add(event.effectiveOn(), event.amount().minor());
        allocate(event.effectiveOn(), event.allocations());
    }

    void on(PaymentReversed event) {
        event.allocations().forEach(part -> unallocate(event.effectiveOn(), part));
        unapplied.add(event.effectiveOn(), -event.amount().minor());
        reversed = event;
    }

    void allocate(LocalDate date, List<Allocation> parts) {
        for (Allocation part : parts) {
            unapplied.add(date, -part.amount().minor());
            standing.put(part.number(), new Standing(part, date));
            lastNumber = Math.max(lastNumber, part.number());
        }
    }

    void unallocate(LocalDate date, Allocation part) {
        unapplied.add(date, part.amount().minor());
        standing.remove(part.number());
    }

    public @Nullable PaymentPosted posted() {
        return posted;
    }

    public @Nullable PaymentReversed reversed() {
        return reversed;
    }

    /** The number that the next allocation gets. */
    public int nextNumber() {
        return lastNumber + 1;
    }

    public boolean everHad(int number) {
        return number >= 1 && number <= lastNumber;
    }

    public @Nullable Standing standing(int number) {
        return standing.get(number);
    }

    /** The allocations that stand, by number. */
    public List<Standing> standing() {
        return new ArrayList<>(standing.values());
    }

    /** The most that may be applied from a date on, in minor units. */
    public long unappliedFrom(LocalDate date) {
        return unapplied.lowestFrom(date);
    }

    /**
     * @throws Rejection if there is no such payment
     */
    public PaymentPosted requireKnown() {
        if (posted == null) throw new Rejection(Reason.PAYMENT_UNKNOWN, payment.value());
        return posted;
    }

    /**
     * @throws Rejection if there is no such payment, it was reversed, or came in after the date
     */
    public PaymentPosted requireStanding(LocalDate date) {
        PaymentPosted known = requireKnown();
        if (reversed != null) throw new Rejection(Reason.PAYMENT_REVERSED, payment.value());
        if (date.isBefore(known.effectiveOn())) {
            throw new Rejection(Reason.PRECEDES_PAYMENT, payment.value());
        }
        return known;
    }
}

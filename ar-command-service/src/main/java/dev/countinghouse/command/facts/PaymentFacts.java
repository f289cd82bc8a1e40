package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Moved;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What a payment has unapplied, day by day, and which of its allocations stand. */
public final class PaymentFacts implements Moved {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(MoneyEvent.class);
    private static final BiConsumer<PaymentFacts, ArEvent> FOLD = PaymentFacts::on;

    private final PaymentId payment;
    private final Timeline unapplied = new Timeline();
    private final Map<Integer, Standing> standing = new TreeMap<>();
    private @Nullable PaymentPosted posted;
    private @Nullable PaymentReversed reversed;
    private int lastNumber;

    private PaymentFacts(PaymentId payment) {
        this.payment = payment;
    }

    /** A payment and everything that moves what it has unapplied. */
    public static Subject<PaymentFacts> about(PaymentId payment) {
        return Subject.of(payment, TYPES, () -> new PaymentFacts(payment), FOLD);
    }

    /**
     * An allocation that was not taken back.
     *
     * @param since its effective date
     */
    public record Standing(Allocation allocation, LocalDate since) {}

    @Override
    public void on(Movement movement) {
        unapplied.add(movement.effectiveOn(), -movement.amount().minor());
    }

    private void on(ArEvent event) {
        switch (event) {
            case PaymentPosted e -> {
                posted = e;
                allocate(e.effectiveOn(), e.allocations());
            }
            case PaymentAllocated e -> allocate(e.effectiveOn(), e.allocations());
            case AllocationReversed e -> standing.remove(e.allocation().number());
            case PaymentReversed e -> {
                e.allocations().forEach(part -> standing.remove(part.number()));
                reversed = e;
            }
            default -> {}
        }
    }

    private void allocate(LocalDate date, List<Allocation> parts) {
        for (Allocation part : parts) {
            standing.put(part.number(), new Standing(part, date));
            lastNumber = Math.max(lastNumber, part.number());
        }
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
        if (posted == null) throw new Rejection(SharedReason.PAYMENT_UNKNOWN, payment.value());
        return posted;
    }

    /**
     * @throws Rejection if there is no such payment, it was reversed, or came in after the date
     */
    public PaymentPosted requireStanding(LocalDate date) {
        PaymentPosted known = requireKnown();
        if (reversed != null) throw new Rejection(SharedReason.PAYMENT_REVERSED, payment.value());
        if (date.isBefore(known.effectiveOn())) {
            throw new Rejection(SharedReason.PRECEDES_PAYMENT, payment.value());
        }
        return known;
    }
}

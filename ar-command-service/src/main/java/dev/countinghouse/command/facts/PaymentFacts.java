package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundRequested;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a payment has unapplied, day by day, and which of its allocations stand. */
public final class PaymentFacts implements CreditFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(MoneyEvent.class, RefundRequested.class, RefundCancelled.class);
    private static final BiConsumer<PaymentFacts, ArEvent> FOLD = PaymentFacts::on;

    private final PaymentId payment;
    private final Timeline unapplied = new Timeline();
    private final Allocations allocations = new Allocations();
    private final HeldForRefund held = new HeldForRefund();
    private @Nullable PaymentPosted posted;
    private @Nullable PaymentReversed reversed;
    private long chargedBack;

    private PaymentFacts(PaymentId payment) {
        this.payment = payment;
    }

    /** A payment and everything that moves what it has unapplied. */
    public static Subject<PaymentFacts> about(PaymentId payment) {
        return Subject.of(payment, TYPES, () -> new PaymentFacts(payment), FOLD);
    }

    @Override
    public void on(Movement movement) {
        unapplied.add(movement.effectiveOn(), -movement.amount().minor());
    }

    private void on(ArEvent event) {
        switch (event) {
            case PaymentPosted e -> {
                posted = e;
                allocations.made(e.effectiveOn(), e.allocations());
            }
            case PaymentAllocated e -> allocations.made(e.effectiveOn(), e.allocations());
            case AllocationReversed e -> allocations.takenBack(e.allocation());
            case PaymentReversed e -> {
                e.allocations().forEach(allocations::takenBack);
                reversed = e;
            }
            case PaymentChargedBack e -> {
                e.takenBack().forEach(allocations::takenBack);
                allocations.made(e.effectiveOn(), e.reapplied());
                chargedBack += e.amount().minor();
            }
            case ChargebackReversed e -> {
                allocations.made(e.effectiveOn(), e.allocations());
                chargedBack -= e.amount().minor();
            }
            default -> held.on(event);
        }
    }

    public @Nullable PaymentPosted posted() {
        return posted;
    }

    public @Nullable PaymentReversed reversed() {
        return reversed;
    }

    /** What banks took back of it and did not give back, in minor units. */
    public long chargedBack() {
        return chargedBack;
    }

    /** Where its money went. */
    public Allocations allocations() {
        return allocations;
    }

    @Override
    public long availableFrom(LocalDate date) {
        return unusedFrom(date) - held.sum();
    }

    @Override
    public long unusedFrom(LocalDate date) {
        return unapplied.lowestFrom(date);
    }

    @Override
    public long paidBack() {
        return held.paidBack();
    }

    @Override
    public Standing requireCredit(LocalDate date) {
        PaymentPosted known = requireStanding(date);
        return new Standing(known.account(), known.amount().currency(), known.effectiveOn());
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

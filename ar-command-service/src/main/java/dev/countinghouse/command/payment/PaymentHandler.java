package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.AdjustmentFacts;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.PaymentFacts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.payment.PaymentReversed;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Posts payments, applies them, and takes both back. */
public final class PaymentHandler {

    private final FurtherRead more;

    public PaymentHandler(EventStore store) {
        more = new FurtherRead(store);
    }

    @CommandHandler
    Decision handle(
            PostPayment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        PaymentPosted before = facts.payment(command.payment()).posted();
        if (before != null) {
            if (isSame(command, before)) return repeated(command, before);
            throw new Rejection(Reason.ID_TAKEN, command.payment().value());
        }
        PaymentReference named = command.paymentReference();
        if (named != null) {
            for (PaymentPosted holder : facts.holders(named)) {
                if (isSame(command, holder)) return repeated(command, holder);
                requireReversed(holder, context);
            }
        }
        facts.account(command.account()).requireCurrency(command.effectiveOn(), command.amount());
        facts.requireOpenPeriod(command.effectiveOn());
        var applying =
                new Applying(
                        command.account(),
                        command.amount().currency(),
                        command.receivedOn(),
                        command.effectiveOn(),
                        command.amount().minor(),
                        1);
        List<Allocation> allocations = applying.allocations(command.applications(), facts);
        events.append(event(command, command.payment(), allocations));
        return Decision.recorded(command.payment());
    }

    /** Whether the same money is posted again, be it under another id. */
    private static boolean isSame(PostPayment command, PaymentPosted before) {
        List<Allocation> allocations = Applying.numbered(command.applications(), 1);
        return event(command, before.payment(), allocations).equals(before);
    }

    private static Decision repeated(PostPayment command, PaymentPosted before) {
        return Decision.already(command.book(), before.payment(), PaymentPosted.class);
    }

    private void requireReversed(PaymentPosted holder, ProcessingContext context) {
        Facts facts = more.read(Scope.in(holder.book()).payment(holder.payment()), context);
        if (facts.payment(holder.payment()).reversed() == null) {
            throw new Rejection(Reason.REFERENCE_TAKEN, String.valueOf(holder.reference()));
        }
    }

    private static PaymentPosted event(
            PostPayment command, PaymentId payment, List<Allocation> allocations) {
        return new PaymentPosted(
                command.book(),
                payment,
                command.account(),
                command.amount(),
                command.method(),
                command.receivedOn(),
                command.effectiveOn(),
                command.reference(),
                command.remittance(),
                allocations);
    }

    @CommandHandler
    Decision handle(AllocatePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.payment(command.payment());
        PaymentPosted posted = payment.requireStanding(command.effectiveOn());
        facts.requireOpenPeriod(command.effectiveOn());
        var applying =
                new Applying(
                        posted.account(),
                        posted.amount().currency(),
                        posted.receivedOn(),
                        command.effectiveOn(),
                        payment.unappliedFrom(command.effectiveOn()),
                        payment.nextNumber());
        events.append(
                new PaymentAllocated(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        command.effectiveOn(),
                        applying.allocations(command.applications(), facts)));
        return Decision.recorded(command.payment());
    }

    @CommandHandler
    Decision handle(ReverseAllocation command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.payment(command.payment());
        PaymentPosted posted = payment.requireKnown();
        PaymentFacts.Standing standing = payment.standing(command.number());
        if (standing == null) {
            if (!payment.everHad(command.number())) {
                throw new Rejection(
                        Reason.ALLOCATION_UNKNOWN, command.payment() + "/" + command.number());
            }
            return Decision.already(
                    command.payment(),
                    Boundary.eventsOf(
                            command.book(),
                            command.payment(),
                            AllocationReversed.class,
                            PaymentReversed.class),
                    event -> takesBack(event, command.number()));
        }
        if (command.effectiveOn().isBefore(standing.since())) {
            throw new Rejection(Reason.PRECEDES_ALLOCATION, standing.since().toString());
        }
        facts.requireOpenPeriod(command.effectiveOn());
        events.append(
                new AllocationReversed(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        standing.allocation(),
                        command.reason(),
                        command.effectiveOn()));
        return Decision.recorded(command.payment());
    }

    private static boolean takesBack(ArEvent event, int number) {
        if (event instanceof AllocationReversed e) return e.allocation().number() == number;
        return event instanceof PaymentReversed e
                && e.allocations().stream().anyMatch(part -> part.number() == number);
    }

    @CommandHandler
    Decision handle(ReversePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.payment(command.payment());
        PaymentPosted posted = payment.requireKnown();
        ReversalFee fee = ReversalFee.of(command, posted);
        if (payment.reversed() != null) return reversedBefore(command, fee, facts);
        payment.requireStanding(command.effectiveOn());
        List<PaymentFacts.Standing> standing = payment.standing();
        requireReversible(command, payment, standing);
        facts.requireOpenPeriod(command.effectiveOn());
        if (fee != null && facts.adjustment(fee.wanted().adjustment()).isKnown()) {
            throw new Rejection(Reason.ID_TAKEN, fee.wanted().adjustment().value());
        }
        events.append(
                new PaymentReversed(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        posted.amount(),
                        command.reason(),
                        command.note(),
                        command.effectiveOn(),
                        standing.stream().map(PaymentFacts.Standing::allocation).toList()));
        if (fee == null) return Decision.recorded(command.payment());
        events.append(fee.event());
        return fee.needsApproval()
                ? Decision.recorded(command.payment(), Decision.PROPOSED)
                : Decision.recorded(command.payment());
    }

    /**
     * A repeat is answered as before; one that asks for a fee that was never charged is not one.
     */
    private static Decision reversedBefore(
            ReversePayment command, @Nullable ReversalFee fee, Facts facts) {
        EventCriteria reversal =
                Boundary.eventsOf(command.book(), command.payment(), PaymentReversed.class);
        if (fee == null) return Decision.already(command.payment(), reversal, event -> true);
        AdjustmentFacts charged = facts.adjustment(fee.wanted().adjustment());
        if (!fee.isSame(charged)) {
            throw new Rejection(Reason.PAYMENT_REVERSED, command.payment().value());
        }
        Decision before =
                Decision.already(
                        command.payment(),
                        Boundary.anyOf(reversal, fee.eventOf(charged)),
                        event -> true);
        return charged.proposed() == null ? before : before.withStatus(Decision.PROPOSED);
    }

    /**
     * @throws Rejection if something of the payment was applied, or given back, after the date
     */
    private static void requireReversible(
            ReversePayment command, PaymentFacts payment, List<PaymentFacts.Standing> standing) {
        long applied = 0;
        for (PaymentFacts.Standing part : standing) {
            if (command.effectiveOn().isBefore(part.since())) {
                throw new Rejection(Reason.PRECEDES_ALLOCATION, part.since().toString());
            }
            applied += part.allocation().amount().minor();
        }
        long whole = payment.requireKnown().amount().minor();
        if (payment.unappliedFrom(command.effectiveOn()) + applied < whole) {
            throw new Rejection(Reason.PRECEDES_ALLOCATION, command.payment().value());
        }
    }
}

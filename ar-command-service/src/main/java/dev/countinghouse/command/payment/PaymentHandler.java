package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.PaymentFacts;
import dev.countinghouse.contract.AdjustmentKind;
import dev.countinghouse.contract.AdjustmentMade;
import dev.countinghouse.contract.Allocation;
import dev.countinghouse.contract.AllocationReversed;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.PaymentAllocated;
import dev.countinghouse.contract.PaymentPosted;
import dev.countinghouse.contract.PaymentReference;
import dev.countinghouse.contract.PaymentReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Posts payments, applies them, and takes both back. */
public final class PaymentHandler {

    @CommandHandler
    Decision handle(PostPayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentPosted before = facts.payment(command.payment()).posted();
        if (before != null) return repeated(command, before, Reason.ID_TAKEN);
        PaymentReference named = command.paymentReference();
        PaymentPosted holder = named == null ? null : facts.holder(named);
        if (holder != null) return repeated(command, holder, Reason.REFERENCE_TAKEN);

        facts.account(command.account()).requireCurrency(command.effectiveOn(), command.amount());
        facts.requireOpenPeriod(command.effectiveOn());
        List<Allocation> allocations =
                Applying.allocations(
                        command.applications(),
                        command.account(),
                        command.effectiveOn(),
                        command.amount(),
                        command.amount().minor(),
                        1,
                        facts);
        events.append(event(command, allocations));
        return Decision.recorded(command.payment());
    }

    private static PaymentPosted event(PostPayment command, List<Allocation> allocations) {
        return new PaymentPosted(
                command.book(),
                command.payment(),
                command.account(),
                command.amount(),
                command.method(),
                command.receivedOn(),
                command.effectiveOn(),
                command.reference(),
                command.remittance(),
                allocations);
    }

    /** The same money twice is one payment; its first receipt is the answer. */
    private static Decision repeated(PostPayment command, PaymentPosted before, Reason otherwise) {
        boolean same =
                before.account().equals(command.account())
                        && before.amount().equals(command.amount())
                        && before.method() == command.method()
                        && before.effectiveOn().equals(command.effectiveOn())
                        && Objects.equals(before.reference(), command.reference())
                        && applications(before).equals(command.applications());
        if (!same) throw new Rejection(otherwise, command.payment().value());
        return Decision.already(command.book(), before.payment(), PaymentPosted.class);
    }

    private static List<Application> applications(PaymentPosted posted) {
        return posted.allocations().stream()
                .map(part -> new Application(part.invoice(), part.amount(), part.discount()))
                .toList();
    }

    @CommandHandler
    Decision handle(AllocatePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.payment(command.payment());
        PaymentPosted posted = payment.requireStanding(command.effectiveOn());
        facts.requireOpenPeriod(command.effectiveOn());
        List<Allocation> allocations =
                Applying.allocations(
                        command.applications(),
                        posted.account(),
                        command.effectiveOn(),
                        posted.amount(),
                        payment.unappliedFrom(command.effectiveOn()),
                        payment.nextNumber(),
                        facts);
        events.append(
                new PaymentAllocated(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        command.effectiveOn(),
                        allocations));
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
                    command.book(),
                    command.payment(),
                    payment.reversed() == null ? AllocationReversed.class : PaymentReversed.class);
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

    @CommandHandler
    Decision handle(ReversePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.payment(command.payment());
        PaymentPosted posted = payment.requireKnown();
        if (payment.reversed() != null) {
            return Decision.already(command.book(), command.payment(), PaymentReversed.class);
        }
        payment.requireStanding(command.effectiveOn());
        List<PaymentFacts.Standing> standing = payment.standing();
        for (PaymentFacts.Standing part : standing) {
            if (command.effectiveOn().isBefore(part.since())) {
                throw new Rejection(Reason.PRECEDES_ALLOCATION, part.since().toString());
            }
        }
        if (payment.unappliedFrom(command.effectiveOn()) + allocated(standing)
                < posted.amount().minor()) {
            throw new Rejection(Reason.PRECEDES_ALLOCATION, command.payment().value());
        }
        facts.requireOpenPeriod(command.effectiveOn());
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
        if (command.fee() != null) events.append(fee(command, command.fee(), posted, facts));
        return Decision.recorded(command.payment());
    }

    private static long allocated(List<PaymentFacts.Standing> standing) {
        return standing.stream().mapToLong(part -> part.allocation().amount().minor()).sum();
    }

    private static AdjustmentMade fee(
            ReversePayment command, ReversePayment.Fee fee, PaymentPosted posted, Facts facts) {
        Money amount = fee.amount();
        if (!amount.currency().equals(posted.amount().currency())) {
            throw new Rejection(Reason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
        @Nullable Object taken = facts.adjustment(fee.adjustment()).made();
        if (taken != null) throw new Rejection(Reason.ID_TAKEN, fee.adjustment().value());
        return new AdjustmentMade(
                command.book(),
                fee.adjustment(),
                posted.account(),
                null,
                AdjustmentKind.FEE,
                amount,
                amount,
                "returned payment " + command.payment() + ": " + command.reason(),
                command.effectiveOn(),
                null);
    }
}

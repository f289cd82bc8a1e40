package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Applying;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.facts.WaysToPay;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.List;

final class PostPaymentHandler {

    private final FurtherRead more;

    PostPaymentHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            PostPayment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        PaymentPosted before = facts.of(PaymentFacts.about(command.payment())).posted();
        if (before != null) {
            if (isSame(command, before)) return repeated(command, before);
            throw new Rejection(SharedReason.ID_TAKEN, command.payment().value());
        }
        PaymentReference named = command.paymentReference();
        if (named != null) {
            List<PaymentPosted> holders =
                    facts.of(Recorded.about(named, PaymentPosted.class)).all();
            PaymentPosted holder = command.another() ? null : standing(holders, context);
            if (holder != null) return underItsReference(command, holder);
        }
        requireTakes(command, facts.of(AccountFacts.about(command.account())));
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        var applying =
                new Applying(
                        command.payment(),
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

    /** What is blocked is not asked for; but if the money came all the same, it is there. */
    private static void requireTakes(PostPayment command, AccountFacts account) {
        account.requireCurrency(command.effectiveOn(), command.amount());
        WaysToPay ways = account.waysToPay();
        if (!command.despiteBlock() && ways.isBlocked(command.method(), command.receivedOn())) {
            throw new Rejection(PaymentReason.METHOD_BLOCKED, command.method().name());
        }
    }

    /**
     * Without an id of its own, the same posting under a reference that stands is a repeat. With
     * one, it says itself that it is another payment, and a person must say which is right.
     */
    private static Decision underItsReference(PostPayment command, PaymentPosted holder) {
        if (command.leftOpen().id() && isSame(command, holder)) return repeated(command, holder);
        throw new Rejection(PaymentReason.REFERENCE_TAKEN, String.valueOf(holder.reference()))
                .with("payment", holder.payment());
    }

    /** Whether the same money is posted again, be it under another id. */
    private static boolean isSame(PostPayment command, PaymentPosted before) {
        List<Allocation> allocations =
                Applying.numbered(command.applications(), command.account(), 1);
        return event(command.as(before), before.payment(), allocations).equals(before);
    }

    private static Decision repeated(PostPayment command, PaymentPosted before) {
        return Decision.already(command.book(), before.payment(), PaymentPosted.class);
    }

    /** The last one that was not reversed. */
    private @Nullable PaymentPosted standing(
            List<PaymentPosted> holders, ProcessingContext context) {
        for (PaymentPosted holder : holders.reversed()) {
            Subject<PaymentFacts> payment = PaymentFacts.about(holder.payment());
            Scope scope = Scope.in(holder.book(), payment);
            if (more.read(scope, context).of(payment).reversed() == null) return holder;
        }
        return null;
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
}

package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.account.AccountMethodBlocked;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.contract.payment.Returned;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

final class ReversePaymentHandler {

    @CommandHandler
    Decision handle(ReversePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireKnown();
        PaymentReversed before = payment.reversed();
        if (before != null) return reversedBefore(command, posted, before, facts);
        ReturnRule rule = rule(command, facts);
        ReversalFee fee = ReversalFee.of(command, rule, posted, command.effectiveOn());
        PaymentReversed reversed =
                Reversal.of(
                        payment,
                        command.reason(),
                        command.note(),
                        command.effectiveOn(),
                        rule == null ? null : returned(rule, fee));
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        if (fee != null && charged(fee, facts).isKnown()) {
            throw new Rejection(SharedReason.ID_TAKEN, fee.wanted().adjustment().value());
        }
        // before anything is appended, for what is appended counts for the day at once
        boolean waits = fee != null && fee.needsApproval(facts);
        if (rule != null && rule.blocksMethod()) events.append(blocked(command, posted, rule));
        events.append(reversed);
        if (fee == null) return Decision.recorded(command.payment());
        events.append(fee.event(waits));
        return waits
                ? Decision.recorded(command.payment(), Decision.PROPOSED)
                : Decision.recorded(command.payment());
    }

    private static @Nullable ReturnRule rule(ReversePayment command, Facts facts) {
        ReversePayment.Return returned = command.returned();
        if (returned == null) return null;
        return facts.of(BookFacts.about(command.book()))
                .returnRule(returned.code(), command.effectiveOn());
    }

    private static Returned returned(ReturnRule rule, @Nullable ReversalFee fee) {
        return new Returned(
                rule.code(), rule.resubmittable(), fee == null ? null : fee.wanted().adjustment());
    }

    private static AccountMethodBlocked blocked(
            ReversePayment command, PaymentPosted posted, ReturnRule rule) {
        return new AccountMethodBlocked(
                command.book(),
                posted.account(),
                posted.method(),
                rule.code() + " of payment " + command.payment(),
                command.effectiveOn());
    }

    private static AdjustmentFacts charged(ReversalFee fee, Facts facts) {
        return facts.of(AdjustmentFacts.about(fee.wanted().adjustment()));
    }

    /**
     * A repeat is answered as before; one that asks for a fee that was never charged is not one,
     * nor one with another code.
     */
    private static Decision reversedBefore(
            ReversePayment command, PaymentPosted posted, PaymentReversed before, Facts facts) {
        Returned told = before.returned();
        ReversePayment.Return returned = command.returned();
        if (returned != null && (told == null || !told.code().equals(returned.code()))) {
            throw new Rejection(SharedReason.PAYMENT_REVERSED, command.payment().value());
        }
        LocalDate date = command.leftOpen().date(command.effectiveOn(), before.effectiveOn());
        ReversalFee fee = ReversalFee.of(command, null, posted, date);
        EventCriteria reversal =
                Boundary.eventsOf(command.book(), command.payment(), PaymentReversed.class);
        if (fee != null) return reversedWith(command, fee, reversal, facts);
        AdjustmentId charged = told == null ? null : told.fee();
        if (charged == null) return Decision.already(command.payment(), reversal, event -> true);
        EventCriteria charge = Boundary.eventsOf(command.book(), charged, AdjustmentMade.class);
        return Decision.already(command.payment(), Boundary.anyOf(reversal, charge), event -> true);
    }

    private static Decision reversedWith(
            ReversePayment command, ReversalFee fee, EventCriteria reversal, Facts facts) {
        AdjustmentFacts charged = charged(fee, facts);
        if (!fee.isSame(charged)) {
            throw new Rejection(SharedReason.PAYMENT_REVERSED, command.payment().value());
        }
        Decision before =
                Decision.already(
                        command.payment(),
                        Boundary.anyOf(reversal, fee.eventOf(charged)),
                        event -> true);
        return charged.proposed() == null ? before : before.withStatus(Decision.PROPOSED);
    }
}

package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.payment.ChargebackEvent;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class ChargeBackPaymentHandler {

    @CommandHandler
    Decision handle(ChargeBackPayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        ChargebackFacts known = facts.of(ChargebackFacts.about(command.chargeback()));
        PaymentChargedBack before = known.chargedBack();
        if (before != null) return repeated(command, before);
        requireInquiredBefore(command, known);
        PaymentPosted posted = payment.requireStanding(command.effectiveOn());
        InquirePaymentHandler.requireWithin(command.amount(), posted);
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        Taken taken = Taken.of(payment, command.amount(), command.effectiveOn());
        events.append(
                new PaymentChargedBack(
                        command.book(),
                        command.chargeback(),
                        command.payment(),
                        posted.account(),
                        command.amount(),
                        command.code(),
                        command.note(),
                        command.effectiveOn(),
                        taken.takenBack(),
                        taken.reapplied()));
        return Decision.recorded(command.chargeback());
    }

    /** An inquiry about the same payment may become one, answered or not. */
    private static void requireInquiredBefore(ChargeBackPayment command, ChargebackFacts known) {
        ChargebackEvent last = known.last();
        if (last == null) return;
        if (!last.payment().equals(command.payment())) {
            throw new Rejection(SharedReason.ID_TAKEN, command.chargeback().value());
        }
        known.requireKnown(command.effectiveOn());
    }

    private static Decision repeated(ChargeBackPayment command, PaymentChargedBack before) {
        LocalDate date = command.leftOpen().date(command.effectiveOn(), before.effectiveOn());
        var same =
                new PaymentChargedBack(
                        command.book(),
                        command.chargeback(),
                        command.payment(),
                        before.account(),
                        command.amount(),
                        command.code(),
                        command.note(),
                        date,
                        before.takenBack(),
                        before.reapplied());
        if (same.equals(before)) {
            return Decision.already(command.book(), command.chargeback(), before);
        }
        throw new Rejection(SharedReason.ID_TAKEN, command.chargeback().value());
    }
}

package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentInquired;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class InquirePaymentHandler {

    @CommandHandler
    Decision handle(InquirePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        ChargebackFacts known = facts.of(ChargebackFacts.about(command.chargeback()));
        if (known.last() != null) return repeated(command, payment.requireKnown(), known);
        PaymentPosted posted = payment.requireStanding(command.inquiredOn());
        requireWithin(command.amount(), posted);
        events.append(event(command, posted, command.inquiredOn()));
        return Decision.recorded(command.chargeback());
    }

    private static Decision repeated(
            InquirePayment command, PaymentPosted posted, ChargebackFacts known) {
        PaymentInquired before = known.inquired();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.inquiredOn(), before.inquiredOn());
            if (event(command, posted, date).equals(before)) {
                return Decision.already(command.book(), command.chargeback(), before);
            }
        }
        throw new Rejection(SharedReason.ID_TAKEN, command.chargeback().value());
    }

    /**
     * @throws Rejection if it is more than the payment, or in another currency
     */
    static void requireWithin(Money amount, PaymentPosted posted) {
        if (!amount.currency().equals(posted.amount().currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
        if (amount.exceeds(posted.amount())) {
            throw new Rejection(ChargebackReason.EXCEEDS_PAYMENT, amount.toString());
        }
    }

    private static PaymentInquired event(
            InquirePayment command, PaymentPosted posted, LocalDate date) {
        return new PaymentInquired(
                command.book(),
                command.chargeback(),
                command.payment(),
                posted.account(),
                command.amount(),
                command.code(),
                command.note(),
                date);
    }
}

package dev.countinghouse.command.refund;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.CreditFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class RequestRefundHandler {

    @CommandHandler
    Decision handle(RequestRefund command, @InjectEntity Facts facts, EventAppender events) {
        RefundRequested before = facts.of(RefundFacts.about(command.refund())).requested();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.requestedOn(), before.requestedOn());
            if (!before.equals(event(command, before.credit().account(), date))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.refund().value());
            }
            return Decision.already(command.book(), command.refund(), before);
        }
        CreditFacts credit = facts.of(CreditFacts.about(command.credit()));
        CreditFacts.Standing standing = credit.requireCredit(command.requestedOn());
        requireLeft(command.amount(), credit.availableFrom(command.requestedOn()), standing);
        events.append(event(command, standing.account(), command.requestedOn()));
        return Decision.recorded(command.refund(), Decision.PROPOSED);
    }

    /**
     * @throws Rejection if it is more than is left, or in another currency
     */
    static void requireLeft(Money amount, long available, CreditFacts.Standing standing) {
        if (!standing.currency().equals(amount.currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
        if (amount.minor() > available) {
            throw new Rejection(SharedReason.EXCEEDS_CREDIT, amount.toString())
                    .with("unapplied", new Money(Math.max(0, available), amount.currency()));
        }
    }

    private static RefundRequested event(
            RequestRefund command, AccountId account, LocalDate requestedOn) {
        return new RefundRequested(
                command.book(),
                command.refund(),
                new CreditItem(account, command.payment(), command.adjustment()),
                command.amount(),
                command.reason(),
                command.by(),
                requestedOn);
    }
}

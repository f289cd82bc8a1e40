package dev.countinghouse.command.cash;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.payment.PaymentId;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class ReceiveRemittanceHandler {

    @CommandHandler
    Decision handle(ReceiveRemittance command, @InjectEntity Facts facts, EventAppender events) {
        RemittanceAdviceReceived before =
                facts.of(RemittanceFacts.about(command.remittance())).received();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.receivedOn(), before.receivedOn());
            if (!before.equals(command.event(date))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.remittance().value());
            }
            return Decision.already(command.book(), command.remittance(), before);
        }
        requireAddsUp(command);
        AccountId account = command.account();
        if (account != null) facts.of(AccountFacts.about(account)).requireKnown();
        PaymentId payment = command.payment();
        if (payment != null) facts.of(PaymentFacts.about(payment)).requireKnown();
        events.append(command.event(command.receivedOn()));
        return Decision.recorded(command.remittance());
    }

    private static void requireAddsUp(ReceiveRemittance command) {
        Money sum = Money.zero(command.total().currency());
        for (RemittanceLine line : command.lines()) sum = sum.plus(line.amount());
        if (!sum.equals(command.total())) {
            throw new Rejection(CashReason.REMITTANCE_DIFFERS, command.remittance().value())
                    .with("expected", sum);
        }
    }
}

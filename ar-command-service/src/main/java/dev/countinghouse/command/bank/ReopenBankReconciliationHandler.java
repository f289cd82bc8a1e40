package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.bank.BankReconciliationReopened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReopenBankReconciliationHandler {

    @CommandHandler
    Decision handle(
            ReopenBankReconciliation command, @InjectEntity Facts facts, EventAppender events) {
        facts.of(BankAccounts.of(command.book())).requireKnown(command.bank());
        if (facts.of(SignOffs.of(command.bank())).on(command.reconciledOn()) == null) {
            throw new Rejection(BankReason.NOT_SIGNED_OFF, command.reconciledOn().toString());
        }
        events.append(
                new BankReconciliationReopened(
                        command.book(),
                        command.bank(),
                        command.reconciledOn(),
                        command.reason(),
                        command.by()));
        return Decision.recorded(command.bank());
    }
}

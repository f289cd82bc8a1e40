package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SignOffBankReconciliationHandler {

    @CommandHandler
    Decision handle(
            SignOffBankReconciliation command, @InjectEntity Facts facts, EventAppender events) {
        facts.of(BankAccounts.of(command.book())).requireKnown(command.bank());
        SignOffs signedOff = facts.of(SignOffs.of(command.bank()));
        BankReconciliationSignedOff before = signedOff.on(command.figures().reconciledOn());
        if (before != null && before.equals(command.figures())) {
            return Decision.already(command.book(), command.bank(), before);
        }
        signedOff.requireOpen(command.figures().reconciledOn());
        events.append(command.figures());
        return Decision.recorded(command.bank());
    }
}

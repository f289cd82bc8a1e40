package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.bank.BankStatementReceived;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReceiveBankStatementHandler {

    /** In another file it is the same statement. */
    @CommandHandler
    Decision handle(ReceiveBankStatement command, @InjectEntity Facts facts, EventAppender events) {
        BankStatementReceived before = facts.of(command.received()).first();
        if (before != null) {
            return Decision.already(command.book(), before.statement(), before);
        }
        events.append(command.statement());
        return Decision.recorded(command.statement().statement());
    }
}

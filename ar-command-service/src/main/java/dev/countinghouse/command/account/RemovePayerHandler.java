package dev.countinghouse.command.account;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountPayerRemoved;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RemovePayerHandler {

    @CommandHandler
    Decision handle(RemovePayer command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.removedOn());
        var before = account.waysToPay().paidBy(command.payer()).on(command.removedOn());
        if (before == null) {
            throw new Rejection(SharedReason.NOT_A_PAYER, command.payer().value());
        }
        if (!before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountPayerRemoved(
                        command.book(), command.account(), command.payer(), command.removedOn()));
        return Decision.recorded(command.account());
    }
}

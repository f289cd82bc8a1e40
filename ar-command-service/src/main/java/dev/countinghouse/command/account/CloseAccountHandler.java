package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountClosed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CloseAccountHandler {

    @CommandHandler
    Decision handle(CloseAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.closedOn());
        var before = account.closed().on(command.closedOn());
        if (before != null && before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountClosed(
                        command.book(), command.account(), command.reason(), command.closedOn()));
        return Decision.recorded(command.account());
    }
}

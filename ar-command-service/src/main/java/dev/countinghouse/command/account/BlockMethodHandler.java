package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountMethodBlocked;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class BlockMethodHandler {

    @CommandHandler
    Decision handle(BlockMethod command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.blockedOn());
        var before = account.waysToPay().blocked(command.method()).on(command.blockedOn());
        if (before != null && before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountMethodBlocked(
                        command.book(),
                        command.account(),
                        command.method(),
                        command.reason(),
                        command.blockedOn()));
        return Decision.recorded(command.account());
    }
}

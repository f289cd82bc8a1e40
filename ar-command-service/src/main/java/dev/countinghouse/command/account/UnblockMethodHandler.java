package dev.countinghouse.command.account;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountMethodUnblocked;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class UnblockMethodHandler {

    @CommandHandler
    Decision handle(UnblockMethod command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.unblockedOn());
        var before = account.waysToPay().blocked(command.method()).on(command.unblockedOn());
        if (before == null) {
            throw new Rejection(AccountReason.METHOD_NOT_BLOCKED, command.method().name());
        }
        if (!before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountMethodUnblocked(
                        command.book(),
                        command.account(),
                        command.method(),
                        command.reason(),
                        command.unblockedOn()));
        return Decision.recorded(command.account());
    }
}

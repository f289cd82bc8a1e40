package dev.countinghouse.command.account;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountReleased;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReleaseAccountHandler {

    @CommandHandler
    Decision handle(ReleaseAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.releasedOn());
        var before = account.held().on(command.releasedOn());
        if (before == null) {
            throw new Rejection(AccountReason.ACCOUNT_NOT_HELD, command.account().value());
        }
        if (!before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountReleased(
                        command.book(), command.account(), command.reason(), command.releasedOn()));
        return Decision.recorded(command.account());
    }
}

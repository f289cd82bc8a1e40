package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountHeld;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class HoldAccountHandler {

    @CommandHandler
    Decision handle(HoldAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.heldOn());
        var before = account.held().on(command.heldOn());
        if (before != null && before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountHeld(
                        command.book(), command.account(), command.reason(), command.heldOn()));
        return Decision.recorded(command.account());
    }
}

package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountContactChanged;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ChangeContactHandler {

    @CommandHandler
    Decision handle(ChangeContact command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.changedOn());
        var before = account.contacts().on(command.changedOn());
        if (before != null && before.value().equals(command.contact())) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountContactChanged(
                        command.book(), command.account(), command.contact(), command.changedOn()));
        return Decision.recorded(command.account());
    }
}

package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountAddressChanged;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ChangeAddressHandler {

    @CommandHandler
    Decision handle(ChangeAddress command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.changedOn());
        var before = account.addresses().on(command.changedOn());
        if (before != null && before.value().equals(command.address())) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountAddressChanged(
                        command.book(), command.account(), command.address(), command.changedOn()));
        return Decision.recorded(command.account());
    }
}

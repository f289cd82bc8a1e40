package dev.countinghouse.command.price;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.price.AccountGroupSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Objects;

final class SetAccountGroupHandler {

    @CommandHandler
    Decision handle(SetAccountGroup command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = command.account();
        facts.of(AccountFacts.about(account)).requireKnown();
        AccountGroupSet held = facts.of(GroupFacts.of(account)).on(command.setOn());
        if (held != null && Objects.equals(held.group(), command.group())) {
            return Decision.already(command.book(), account, held);
        }
        events.append(
                new AccountGroupSet(command.book(), account, command.group(), command.setOn()));
        return Decision.recorded(account);
    }
}

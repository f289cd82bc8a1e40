package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.dunning.AccountLadderSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Optional;

final class SetAccountLadderHandler {

    @CommandHandler
    Decision handle(SetAccountLadder command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = command.account();
        facts.of(AccountFacts.about(account)).requireKnown(command.setOn());
        String ladder = command.ladder();
        if (ladder != null) {
            facts.of(DunningRules.of(command.book())).require(ladder, command.setOn());
        }
        var before = facts.of(AskedAccount.about(account)).ladders().on(command.setOn());
        if (before != null && before.value().equals(Optional.ofNullable(ladder))) {
            return Decision.already(command.book(), account, before.by());
        }
        events.append(new AccountLadderSet(command.book(), account, ladder, command.setOn()));
        return Decision.recorded(account);
    }
}

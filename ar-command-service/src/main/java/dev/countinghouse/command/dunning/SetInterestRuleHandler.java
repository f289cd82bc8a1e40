package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.dunning.InterestRuleSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetInterestRuleHandler {

    @CommandHandler
    Decision handle(SetInterestRule command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        var before = facts.of(DunningRules.of(command.book())).heldInterest(command.setOn());
        if (before != null && before.value().equals(command.rule())) {
            return Decision.already(command.book(), profile, before.by());
        }
        events.append(new InterestRuleSet(command.book(), command.rule(), command.setOn()));
        return Decision.recorded(profile);
    }
}

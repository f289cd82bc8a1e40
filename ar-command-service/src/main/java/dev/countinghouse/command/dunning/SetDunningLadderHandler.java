package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLadderSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetDunningLadderHandler {

    @CommandHandler
    Decision handle(SetDunningLadder command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        DunningLadder ladder = command.ladder();
        var before = facts.of(DunningRules.of(command.book())).held(ladder.name(), command.setOn());
        if (before != null && before.value().equals(ladder)) {
            return Decision.already(command.book(), profile, before.by());
        }
        events.append(new DunningLadderSet(command.book(), ladder, command.setOn()));
        return Decision.recorded(profile);
    }
}

package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningRunStarted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class StartDunningRunHandler {

    @CommandHandler
    Decision handle(StartDunningRun command, @InjectEntity Facts facts, EventAppender events) {
        DunningRunStarted before = facts.of(RunFacts.about(command.run())).started();
        if (before != null) return Decision.already(command.book(), command.run(), before);
        DunningLadder usual =
                facts.of(DunningRules.of(command.book()))
                        .require(DunningLadder.USUAL, command.askedOn());
        if (usual.isQuiet(command.askedOn())) {
            throw new Rejection(DunningReason.QUIET_DAY, command.askedOn().toString());
        }
        events.append(
                new DunningRunStarted(
                        command.book(), command.run(), command.askedOn(), command.by()));
        return Decision.recorded(command.run());
    }
}

package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunStarted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Objects;

final class ContinueDunningRunHandler {

    @CommandHandler
    Decision handle(ContinueDunningRun command, @InjectEntity Facts facts, EventAppender events) {
        RunFacts run = facts.of(RunFacts.about(command.run()));
        DunningRunStarted started = run.started();
        if (started == null) {
            throw new Rejection(DunningReason.RUN_UNKNOWN, command.run().value());
        }
        if (run.pages() >= command.page()) {
            return Decision.already(
                    command.book(), command.run(), Objects.requireNonNull(run.last()));
        }
        events.append(
                new DunningRunContinued(
                        command.book(),
                        command.run(),
                        started.askedOn(),
                        command.page(),
                        command.accounts(),
                        command.next()));
        return Decision.recorded(command.run());
    }
}

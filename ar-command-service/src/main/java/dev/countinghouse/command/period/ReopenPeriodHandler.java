package dev.countinghouse.command.period;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.period.PeriodReopened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReopenPeriodHandler {

    @CommandHandler
    Decision handle(ReopenPeriod command, @InjectEntity Facts facts, EventAppender events) {
        PeriodFacts period = facts.of(PeriodFacts.about(command.period()));
        if (!period.wasEverClosed()) {
            throw new Rejection(PeriodReason.PERIOD_NOT_CLOSED, command.period().value());
        }
        if (!period.isClosed()) {
            return Decision.already(command.book(), command.period(), PeriodReopened.class);
        }
        events.append(new PeriodReopened(command.book(), command.period(), command.reason()));
        return Decision.recorded(command.period());
    }
}

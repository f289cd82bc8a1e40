package dev.countinghouse.command.period;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodReopened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Closes and opens months. */
public final class PeriodHandler {

    @CommandHandler
    Decision handle(ClosePeriod command, @InjectEntity Facts facts, EventAppender events) {
        if (facts.isClosed(command.period())) {
            return Decision.already(command.book(), command.period(), PeriodClosed.class);
        }
        events.append(new PeriodClosed(command.book(), command.period()));
        return Decision.recorded(command.period());
    }

    @CommandHandler
    Decision handle(ReopenPeriod command, @InjectEntity Facts facts, EventAppender events) {
        if (!facts.isClosed(command.period())) {
            return Decision.already(command.book(), command.period(), PeriodReopened.class);
        }
        events.append(new PeriodReopened(command.book(), command.period(), command.reason()));
        return Decision.recorded(command.period());
    }
}

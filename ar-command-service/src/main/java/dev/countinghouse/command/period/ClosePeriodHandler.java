package dev.countinghouse.command.period;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.period.PeriodClosed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ClosePeriodHandler {

    @CommandHandler
    Decision handle(ClosePeriod command, @InjectEntity Facts facts, EventAppender events) {
        if (facts.of(PeriodFacts.about(command.period())).isClosed()) {
            return Decision.already(command.book(), command.period(), PeriodClosed.class);
        }
        events.append(new PeriodClosed(command.book(), command.period()));
        return Decision.recorded(command.period());
    }
}

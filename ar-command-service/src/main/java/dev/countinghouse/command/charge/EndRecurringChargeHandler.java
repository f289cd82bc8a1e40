package dev.countinghouse.command.charge;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.RecurringChargeFacts;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class EndRecurringChargeHandler {

    @CommandHandler
    Decision handle(EndRecurringCharge command, @InjectEntity Facts facts, EventAppender events) {
        RecurringChargeFacts known = facts.of(RecurringChargeFacts.about(command.recurring()));
        RecurringChargeSet set = known.requireKnown();
        RecurringChargeEnded before = known.ended();
        if (before != null) {
            LocalDate last = command.leftOpen().date(command.lastOn(), before.lastOn());
            if (!last.equals(before.lastOn())) {
                throw new Rejection(ChargeReason.RECURRING_CHARGE_OVER, before.lastOn().toString());
            }
            return Decision.already(command.book(), command.recurring(), before);
        }
        if (command.lastOn().isBefore(set.firstOn())) {
            throw new Rejection(ChargeReason.PRECEDES_RECURRING_CHARGE, set.firstOn().toString());
        }
        events.append(
                new RecurringChargeEnded(
                        command.book(),
                        command.recurring(),
                        set.account(),
                        command.lastOn(),
                        command.reason(),
                        command.by()));
        return Decision.recorded(command.recurring());
    }
}

package dev.countinghouse.command.charge;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeEntered;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class CancelChargeHandler {

    @CommandHandler
    Decision handle(CancelCharge command, @InjectEntity Facts facts, EventAppender events) {
        ChargeFacts charge = facts.of(ChargeFacts.about(command.charge()));
        ChargeEntered entered = charge.requireKnown();
        ChargeCancelled before = charge.cancelled();
        if (before != null) {
            LocalDate on = command.leftOpen().date(command.cancelledOn(), before.cancelledOn());
            if (!on.equals(before.cancelledOn())) {
                throw new Rejection(SharedReason.CHARGE_CANCELLED, command.charge().value());
            }
            return Decision.already(command.book(), command.charge(), before);
        }
        charge.requireFree();
        if (!charge.returns().isEmpty()) {
            throw new Rejection(ChargeReason.CHARGE_RETURNED, command.charge().value());
        }
        events.append(
                new ChargeCancelled(
                        command.book(),
                        command.charge(),
                        entered.account(),
                        entered.returns(),
                        command.reason(),
                        command.by(),
                        command.cancelledOn()));
        return Decision.recorded(command.charge());
    }
}

package dev.countinghouse.command.delivery;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReportDeliveryHandler {

    @CommandHandler
    Decision handle(ReportDelivery command, @InjectEntity Facts facts, EventAppender events) {
        DeliveryFacts delivery = facts.of(DeliveryFacts.about(command.delivery()));
        delivery.requireKnown();
        if (delivery.prepared() == null && command.outcome() != Outcome.FAILED) {
            throw new Rejection(DeliveryReason.DELIVERY_NOT_PREPARED, command.delivery().value());
        }
        DeliveryReported last = delivery.last();
        var reported =
                new DeliveryReported(
                        command.book(),
                        command.delivery(),
                        command.outcome(),
                        command.detail(),
                        command.reportedOn());
        if (last != null && reported.equals(last)) {
            return Decision.already(command.book(), command.delivery(), last);
        }
        events.append(reported);
        return Decision.recorded(command.delivery());
    }
}

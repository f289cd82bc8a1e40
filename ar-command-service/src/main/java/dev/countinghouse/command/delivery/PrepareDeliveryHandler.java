package dev.countinghouse.command.delivery;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class PrepareDeliveryHandler {

    /** What was prepared first stays: it may be on its way. */
    @CommandHandler
    Decision handle(PrepareDelivery command, @InjectEntity Facts facts, EventAppender events) {
        DeliveryFacts delivery = facts.of(DeliveryFacts.about(command.delivery()));
        DeliveryRequested requested = delivery.requireKnown();
        DeliveryPrepared before = delivery.prepared();
        if (before != null) return Decision.already(command.book(), command.delivery(), before);
        events.append(
                new DeliveryPrepared(
                        command.book(),
                        command.delivery(),
                        requested.account(),
                        command.channel(),
                        command.recipients(),
                        command.subject(),
                        command.contents(),
                        command.withheld(),
                        command.preparedOn()));
        return Decision.recorded(command.delivery());
    }
}

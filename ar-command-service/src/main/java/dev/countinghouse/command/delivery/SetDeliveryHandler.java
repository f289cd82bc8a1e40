package dev.countinghouse.command.delivery;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.delivery.BookDeliverySet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetDeliveryHandler {

    @CommandHandler
    Decision handle(SetDelivery command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        var before = facts.of(BookFacts.about(command.book())).deliveries().on(command.setOn());
        if (before != null && before.value().equals(command.kinds())) {
            return Decision.already(command.book(), profile, before.by());
        }
        events.append(new BookDeliverySet(command.book(), command.kinds(), command.setOn()));
        return Decision.recorded(profile);
    }
}

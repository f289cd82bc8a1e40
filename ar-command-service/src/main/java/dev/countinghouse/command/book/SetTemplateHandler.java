package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.book.BookTemplateSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetTemplateHandler {

    @CommandHandler
    Decision handle(SetTemplate command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        var before = facts.of(BookFacts.about(command.book())).templates().on(command.setOn());
        if (before != null && before.value().equals(command.template())) {
            return Decision.already(command.book(), profile, before.by());
        }
        events.append(new BookTemplateSet(command.book(), command.template(), command.setOn()));
        return Decision.recorded(profile);
    }
}

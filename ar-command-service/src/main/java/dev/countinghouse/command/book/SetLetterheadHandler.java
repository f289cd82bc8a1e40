package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.book.BookLetterheadSet;
import dev.countinghouse.contract.book.BookProfile;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetLetterheadHandler {

    @CommandHandler
    Decision handle(SetLetterhead command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        var before = facts.of(BookFacts.about(command.book())).letterheads().on(command.setOn());
        if (before != null && before.value().equals(command.letterhead())) {
            return Decision.already(command.book(), profile, before.by());
        }
        events.append(new BookLetterheadSet(command.book(), command.letterhead(), command.setOn()));
        return Decision.recorded(profile);
    }
}

package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.book.BookRenamed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RenameBookHandler {

    @CommandHandler
    Decision handle(RenameBook command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        var before = facts.of(BookFacts.about(command.book())).names().on(command.renamedOn());
        if (before != null && before.value().equals(command.name())) {
            return Decision.already(command.book(), profile, before.by());
        }
        events.append(new BookRenamed(command.book(), command.name(), command.renamedOn()));
        return Decision.recorded(profile);
    }
}

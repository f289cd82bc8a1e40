package dev.countinghouse.command.book;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookProfile;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class OpenBookHandler {

    @CommandHandler
    Decision handle(OpenBook command, @InjectEntity Facts facts, EventAppender events) {
        BookProfile profile = BookProfile.of(command.book());
        BookOpened before = facts.of(BookFacts.about(command.book())).opened();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.openedOn(), before.openedOn());
            if (!before.equals(command.event(date))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.book().value());
            }
            return Decision.already(command.book(), profile, BookOpened.class);
        }
        events.append(command.event(command.openedOn()));
        return Decision.recorded(profile);
    }
}

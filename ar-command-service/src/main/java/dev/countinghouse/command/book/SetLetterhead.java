package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says who documents come from, from a date on. */
@Needs(Permission.CONFIGURE)
public record SetLetterhead(BookId book, Letterhead letterhead, LocalDate setOn) {

    public SetLetterhead {
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}

package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says how documents look, from a date on. */
@Needs(Permission.CONFIGURE)
public record SetTemplate(BookId book, DocumentTemplate template, LocalDate setOn) {

    public SetTemplate {
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}

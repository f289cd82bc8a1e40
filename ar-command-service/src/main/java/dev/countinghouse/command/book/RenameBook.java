package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Gives the legal entity another name from a date on. */
@Needs(Permission.CONFIGURE)
public record RenameBook(BookId book, String name, LocalDate renamedOn) {

    public RenameBook {
        Text.line(name, BookOpened.MAX_NAME, "the book's name");
        Limits.date(renamedOn, "the date of the change");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}

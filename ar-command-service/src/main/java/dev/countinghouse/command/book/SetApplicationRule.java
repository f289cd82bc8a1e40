package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says how what is paid of invoices, from a date on, is divided among their lines and taxes. */
@Needs(Permission.CONFIGURE)
public record SetApplicationRule(BookId book, ApplicationRule rule, LocalDate setOn) {

    public SetApplicationRule {
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}

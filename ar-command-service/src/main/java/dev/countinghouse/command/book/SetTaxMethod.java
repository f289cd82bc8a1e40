package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Has taxes worked out so from a date on, where an invoice does not say how. */
@Needs(Permission.CONFIGURE)
public record SetTaxMethod(BookId book, TaxMethod taxMethod, LocalDate setOn) {

    public SetTaxMethod {
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}

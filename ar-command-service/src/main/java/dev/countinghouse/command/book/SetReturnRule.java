package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says what becomes of payments, from a date on, that are returned with a code. */
@Needs(Permission.CONFIGURE)
public record SetReturnRule(BookId book, ReturnRule rule, LocalDate setOn) {

    public SetReturnRule {
        Returned.code(rule.code());
        if (rule.fee() != null) Limits.positive(rule.fee(), "the fee");
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}

package dev.countinghouse.command.period;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Closes a month: nothing may be effective in it any more. */
@Needs(Permission.CLOSE)
public record ClosePeriod(BookId book, AccountingPeriod period) {

    public ClosePeriod {
        Limits.date(period.month().atDay(1), "the period");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, PeriodFacts.about(period));
    }
}

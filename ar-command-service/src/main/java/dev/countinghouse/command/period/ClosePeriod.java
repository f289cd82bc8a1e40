package dev.countinghouse.command.period;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.period.AccountingPeriod;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Closes a month: nothing may be effective in it any more. */
public record ClosePeriod(BookId book, AccountingPeriod period) {

    public ClosePeriod {
        Limits.date(period.month().atDay(1), "the period");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, PeriodFacts.about(period));
    }
}

package dev.countinghouse.command.period;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Opens a closed month again. */
@Needs(Permission.CLOSE)
public record ReopenPeriod(BookId book, AccountingPeriod period, String reason) {

    public ReopenPeriod {
        Limits.date(period.month().atDay(1), "the period");
        Text.line(reason, PeriodReopened.MAX_REASON, "the reason");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, PeriodFacts.about(period));
    }
}

package dev.countinghouse.command.period;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.AccountingPeriod;
import dev.countinghouse.contract.BookId;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Opens a closed month again. */
public record ReopenPeriod(BookId book, AccountingPeriod period, String reason) {

    @TargetEntityId
    Scope scope() {
        return Scope.in(book).period(period);
    }
}

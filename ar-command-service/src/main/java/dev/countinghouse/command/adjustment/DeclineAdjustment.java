package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.AdjustmentId;
import dev.countinghouse.contract.BookId;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Refuses a proposed adjustment. */
public record DeclineAdjustment(
        BookId book,
        AdjustmentId adjustment,
        String reason,
        String declinedBy,
        LocalDate declinedOn) {

    @TargetEntityId
    Scope scope() {
        return Scope.in(book).adjustment(adjustment);
    }
}

package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Refuses a proposed reversal of an adjustment. */
@Needs(Permission.APPROVE)
public record DeclineReversal(
        BookId book,
        AdjustmentId adjustment,
        String reason,
        String declinedBy,
        LocalDate declinedOn) {

    public DeclineReversal {
        Text.line(reason, AdjustmentMade.MAX_REASON, "the reason");
        Text.line(declinedBy, Limits.MAX_ACTOR, "who declines");
        Limits.date(declinedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AdjustmentFacts.about(adjustment));
    }
}

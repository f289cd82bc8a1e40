package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Takes an adjustment back whole, or proposes it.
 *
 * @param by who asks for it, and what they may change alone
 */
@Needs(Permission.ADJUST)
public record ReverseAdjustment(
        BookId book, AdjustmentId adjustment, String reason, LocalDate effectiveOn, Authority by) {

    public ReverseAdjustment {
        Text.line(reason, AdjustmentMade.MAX_REASON, "the reason");
        Limits.date(effectiveOn, "the effective date");
    }

    @TargetEntityId
    Scope scope() {
        return by.scope(Scope.in(book, AdjustmentFacts.about(adjustment)));
    }
}

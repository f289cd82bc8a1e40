package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Takes one allocation of a credit back: no other one, and never more. */
@Needs(Permission.POST)
public record ReverseCreditAllocation(
        BookId book, AdjustmentId adjustment, int number, String reason, LocalDate effectiveOn) {

    public ReverseCreditAllocation {
        if (number < 1) throw new IllegalArgumentException("allocations are numbered from 1");
        Text.line(reason, AdjustmentMade.MAX_REASON, "the reason");
        Limits.date(effectiveOn, "the effective date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AdjustmentItemFacts.about(adjustment), PeriodFacts.of(effectiveOn));
    }
}

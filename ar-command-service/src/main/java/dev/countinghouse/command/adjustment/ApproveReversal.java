package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Lets a proposed reversal of an adjustment pass. */
@Needs(Permission.APPROVE)
public record ApproveReversal(BookId book, AdjustmentId adjustment, String approvedBy) {

    public ApproveReversal {
        Text.line(approvedBy, Limits.MAX_ACTOR, "the approver");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AdjustmentFacts.about(adjustment));
    }
}

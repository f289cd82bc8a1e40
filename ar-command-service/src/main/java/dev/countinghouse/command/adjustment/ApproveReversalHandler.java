package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ApproveReversalHandler {

    private final FurtherRead more;

    ApproveReversalHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ApproveReversal command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(command.adjustment()));
        AdjustmentMade made = adjustment.requireMade();
        if (adjustment.reversed() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentReversed.class);
        }
        AdjustmentReversalProposed proposed = adjustment.reversalProposed();
        if (proposed == null) {
            throw new Rejection(
                    AdjustmentReason.REVERSAL_NOT_PROPOSED, command.adjustment().value());
        }
        if (proposed.proposedBy().equals(command.approvedBy())) {
            throw new Rejection(SharedReason.SAME_PERSON, command.adjustment().value());
        }
        Scope scope = Reversing.scope(Scope.in(command.book()), made, proposed.effectiveOn());
        events.append(
                Reversing.decide(
                        made,
                        proposed,
                        more.read(scope, context),
                        DoneBy.approved(proposed.proposedBy(), command.approvedBy())));
        return Decision.recorded(command.adjustment());
    }
}

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
import dev.countinghouse.contract.adjustment.AdjustmentProposed;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ApproveAdjustmentHandler {

    private final FurtherRead more;
    private final MemoNumbers numbers;

    ApproveAdjustmentHandler(EventStore store, FurtherRead more) {
        this.more = more;
        numbers = new MemoNumbers(store);
    }

    @CommandHandler
    Decision handle(
            ApproveAdjustment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(command.adjustment()));
        if (adjustment.made() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentMade.class);
        }
        AdjustmentProposed proposed = adjustment.requireProposed();
        if (adjustment.declined() != null) {
            throw new Rejection(AdjustmentReason.ADJUSTMENT_DECLINED, command.adjustment().value());
        }
        if (proposed.proposedBy().equals(command.approvedBy())) {
            throw new Rejection(SharedReason.SAME_PERSON, command.adjustment().value());
        }
        Scope scope =
                Making.scope(
                        Scope.in(command.book()),
                        proposed.kind(),
                        proposed.account(),
                        proposed.invoice(),
                        proposed.effectiveOn());
        AdjustmentMade made =
                Making.decide(
                        proposed,
                        more.read(scope, context),
                        DoneBy.approved(proposed.proposedBy(), command.approvedBy()));
        events.append(numbers.number(made, proposed.series(), context));
        return Decision.recorded(command.adjustment());
    }
}

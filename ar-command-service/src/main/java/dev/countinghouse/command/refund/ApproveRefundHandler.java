package dev.countinghouse.command.refund;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ApproveRefundHandler {

    @CommandHandler
    Decision handle(ApproveRefund command, @InjectEntity Facts facts, EventAppender events) {
        RefundFacts refund = facts.of(RefundFacts.about(command.refund()));
        if (refund.isApproved() && !refund.isCancelled()) {
            return Decision.already(command.book(), command.refund(), RefundApproved.class);
        }
        RefundRequested wanted = refund.requireGoingOn(command.approvedOn());
        if (wanted.requestedBy().equals(command.by())) {
            throw new Rejection(SharedReason.SAME_PERSON, command.refund().value());
        }
        events.append(
                new RefundApproved(
                        command.book(),
                        command.refund(),
                        wanted.credit(),
                        command.by(),
                        command.approvedOn()));
        return Decision.recorded(command.refund());
    }
}

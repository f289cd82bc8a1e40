package dev.countinghouse.command.refund;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CancelRefundHandler {

    @CommandHandler
    Decision handle(CancelRefund command, @InjectEntity Facts facts, EventAppender events) {
        RefundFacts refund = facts.of(RefundFacts.about(command.refund()));
        if (refund.isCancelled()) {
            return Decision.already(command.book(), command.refund(), RefundCancelled.class);
        }
        RefundRequested wanted = refund.requireGoingOn(command.cancelledOn());
        if (refund.isIssued()) {
            throw new Rejection(RefundReason.REFUND_ISSUED, command.refund().value());
        }
        events.append(
                new RefundCancelled(
                        command.book(),
                        command.refund(),
                        wanted.credit(),
                        command.reason(),
                        command.by(),
                        command.cancelledOn()));
        return Decision.recorded(command.refund());
    }
}

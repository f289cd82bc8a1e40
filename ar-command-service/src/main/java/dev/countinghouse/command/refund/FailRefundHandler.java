package dev.countinghouse.command.refund;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class FailRefundHandler {

    @CommandHandler
    Decision handle(FailRefund command, @InjectEntity Facts facts, EventAppender events) {
        RefundFacts refund = facts.of(RefundFacts.about(command.refund()));
        RefundRequested wanted = refund.requireKnown();
        var failed =
                new RefundFailed(
                        command.book(),
                        command.refund(),
                        wanted.credit(),
                        wanted.amount(),
                        command.reason(),
                        command.failedOn());
        if (failed.equals(refund.last())) {
            return Decision.already(command.book(), command.refund(), failed);
        }
        if (!refund.isIssued()) {
            throw new Rejection(RefundReason.REFUND_NOT_ISSUED, command.refund().value());
        }
        refund.requireGoingOn(command.failedOn());
        facts.of(PeriodFacts.of(command.failedOn())).requireOpen();
        events.append(failed);
        return Decision.recorded(command.refund());
    }
}

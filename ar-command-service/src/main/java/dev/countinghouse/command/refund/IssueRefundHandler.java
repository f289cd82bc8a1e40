package dev.countinghouse.command.refund;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.CreditFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class IssueRefundHandler {

    private final FurtherRead more;

    IssueRefundHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            IssueRefund command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        RefundFacts refund = facts.of(RefundFacts.about(command.refund()));
        if (refund.last() instanceof RefundIssued before) {
            if (before.equals(event(command, refund.requireKnown()))) {
                return Decision.already(command.book(), command.refund(), before);
            }
            throw new Rejection(RefundReason.REFUND_ISSUED, command.refund().value());
        }
        RefundRequested wanted = refund.requireGoingOn(command.issuedOn());
        if (!refund.isApproved()) {
            throw new Rejection(RefundReason.REFUND_NOT_APPROVED, command.refund().value());
        }
        requirePossible(command, refund, wanted, context);
        events.append(event(command, wanted));
        return Decision.recorded(command.refund());
    }

    /** On the facts as they are now; what the request itself holds is there for it. */
    private void requirePossible(
            IssueRefund command,
            RefundFacts refund,
            RefundRequested wanted,
            ProcessingContext context) {
        var about = CreditFacts.about(wanted.credit().item());
        var period = PeriodFacts.of(command.issuedOn());
        Facts now = more.read(Scope.in(command.book(), about, period), context);
        now.of(period).requireOpen();
        CreditFacts credit = now.of(about);
        CreditFacts.Standing standing = credit.requireCredit(command.issuedOn());
        boolean held = !(refund.last() instanceof RefundFailed);
        long available =
                credit.availableFrom(command.issuedOn()) + (held ? wanted.amount().minor() : 0);
        RequestRefundHandler.requireLeft(wanted.amount(), available, standing);
    }

    private static RefundIssued event(IssueRefund command, RefundRequested wanted) {
        return new RefundIssued(
                command.book(),
                command.refund(),
                wanted.credit(),
                wanted.amount(),
                command.method(),
                command.reference(),
                command.issuedOn());
    }
}

package dev.countinghouse.command.refund;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Lets a refund pass, by somebody other than its requester. */
@Needs(Permission.APPROVE)
record ApproveRefund(BookId book, RefundId refund, String by, LocalDate approvedOn) {

    ApproveRefund {
        Text.line(by, Limits.MAX_ACTOR, "the approver");
        Limits.date(approvedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RefundFacts.about(refund));
    }
}

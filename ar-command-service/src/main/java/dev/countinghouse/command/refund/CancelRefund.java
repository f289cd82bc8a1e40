package dev.countinghouse.command.refund;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Declines or withdraws a refund that is not paid, or whose money came back. */
@Needs(Permission.POST)
record CancelRefund(BookId book, RefundId refund, String reason, String by, LocalDate cancelledOn) {

    CancelRefund {
        Text.line(reason, RefundRequested.MAX_REASON, "the reason");
        Text.line(by, Limits.MAX_ACTOR, "who asks");
        Limits.date(cancelledOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RefundFacts.about(refund));
    }
}

package dev.countinghouse.command.refund;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** The money of a refund came back. */
@Needs(Permission.POST)
public record FailRefund(BookId book, RefundId refund, String reason, LocalDate failedOn) {

    public FailRefund {
        Text.line(reason, RefundRequested.MAX_REASON, "the reason");
        Limits.date(failedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RefundFacts.about(refund), PeriodFacts.of(failedOn));
    }
}

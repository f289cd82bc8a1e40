package dev.countinghouse.command.refund;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Money leaves, for the first time or anew after it came back.
 *
 * @param reference the number of the check or transfer
 */
@Needs(Permission.POST)
record IssueRefund(
        BookId book,
        RefundId refund,
        PaymentMethod method,
        @Nullable String reference,
        LocalDate issuedOn) {

    IssueRefund {
        if (reference != null) {
            Text.line(reference, PaymentReference.MAX_LENGTH, "the reference");
        }
        Limits.date(issuedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RefundFacts.about(refund));
    }
}

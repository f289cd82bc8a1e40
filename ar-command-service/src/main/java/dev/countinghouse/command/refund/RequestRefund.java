package dev.countinghouse.command.refund;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.CreditFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Asks for a credit to be paid back.
 *
 * @param payment whose unapplied money it is, or
 * @param adjustment whose credit on the account it is
 */
@Needs(Permission.POST)
public record RequestRefund(
        BookId book,
        RefundId refund,
        @Nullable PaymentId payment,
        @Nullable AdjustmentId adjustment,
        Money amount,
        String reason,
        String by,
        LocalDate requestedOn,
        LeftOpen leftOpen) {

    public RequestRefund {
        if ((payment == null) == (adjustment == null)) {
            throw new IllegalArgumentException(
                    "a payment's or an adjustment's credit is paid back: name one of them");
        }
        Limits.positive(amount, "the amount");
        Text.line(reason, RefundRequested.MAX_REASON, "the reason");
        Text.line(by, Limits.MAX_ACTOR, "who asks");
        Limits.date(requestedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RefundFacts.about(refund).toBeNew(), CreditFacts.about(credit()));
    }

    EntityId credit() {
        return payment != null ? payment : Objects.requireNonNull(adjustment);
    }
}

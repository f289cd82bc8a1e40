package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Takes a payment back that bounced, was returned or charged back.
 *
 * @param returned what its scheme said, if one returned it
 * @param fee what the account is charged for it, recorded with the reversal as a fee on account, or
 *     proposed; where it is left out, the book's rule for the code says it
 */
@Needs(Permission.POST)
public record ReversePayment(
        BookId book,
        PaymentId payment,
        ReversalReason reason,
        @Nullable Return returned,
        @Nullable String note,
        LocalDate effectiveOn,
        @Nullable Fee fee,
        LeftOpen leftOpen) {

    /**
     * A scheme's return.
     *
     * @param code as {@link Returned#code} reads it
     * @param fee the id of the fee that the book's rule may charge
     * @param by who is told of it
     */
    public record Return(String code, AdjustmentId fee, String by) {
        public Return {
            Returned.code(code);
            Text.line(by, Limits.MAX_ACTOR, "who is told");
        }
    }

    /**
     * A charge under its own adjustment id.
     *
     * @param by who asks for it, and what they may change alone
     */
    public record Fee(AdjustmentId adjustment, Money amount, Authority by) {
        public Fee {
            Limits.positive(amount, "the fee");
        }
    }

    /** With its date given and no code. */
    public ReversePayment(
            BookId book,
            PaymentId payment,
            ReversalReason reason,
            @Nullable String note,
            LocalDate effectiveOn,
            @Nullable Fee fee) {
        this(book, payment, reason, null, note, effectiveOn, fee, LeftOpen.NOTHING);
    }

    public ReversePayment {
        if (note != null) Text.block(note, PaymentReversed.MAX_NOTE, "the note");
        Limits.date(effectiveOn, "the effective date");
        if (reason == ReversalReason.MOVED) {
            throw new IllegalArgumentException(
                    "a payment is moved to where it belongs by its own command");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, PaymentFacts.about(payment), PeriodFacts.of(effectiveOn));
        if (returned != null) {
            scope.and(BookFacts.about(book), AdjustmentFacts.about(returned.fee()).toBeNew());
        }
        if (fee == null) return scope;
        scope.and(AdjustmentFacts.about(fee.adjustment()).toBeNew());
        return fee.by().scope(scope, fee.amount().currency());
    }
}

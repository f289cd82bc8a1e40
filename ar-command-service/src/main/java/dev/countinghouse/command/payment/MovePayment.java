package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.List;

/**
 * Posts a payment's money where it belongs: on another account, or in parts on several. The payment
 * is taken back whole, with what was applied of it, and its money posted anew with the date on
 * which it was received.
 */
@Needs(Permission.POST)
record MovePayment(
        BookId book, PaymentId payment, List<Part> parts, String reason, LocalDate effectiveOn) {

    static final int MAX_PARTS = 100;

    /** A part of the money, as a payment of its own. */
    record Part(PaymentId payment, AccountId account, Money amount) {
        Part {
            Limits.positive(amount, "a part");
        }
    }

    MovePayment {
        parts = List.copyOf(parts);
        Limits.size(parts, 1, MAX_PARTS, "the parts");
        Text.line(reason, AllocationReversed.MAX_REASON, "the reason");
        Limits.date(effectiveOn, "the effective date");
        if (parts.stream().map(Part::payment).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("each part is a payment of its own");
        }
        for (Part part : parts) {
            if (part.payment().equals(payment)) {
                throw new IllegalArgumentException("each part is a new payment");
            }
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, PaymentFacts.about(payment), PeriodFacts.of(effectiveOn));
        for (Part part : parts) {
            scope.and(
                    AccountFacts.about(part.account()),
                    PaymentFacts.about(part.payment()).toBeNew());
        }
        return scope;
    }

    /** What a part of this payment is when it is posted. */
    PaymentPosted moved(Part part, PaymentPosted from) {
        return new PaymentPosted(
                book,
                part.payment(),
                part.account(),
                part.amount(),
                from.method(),
                from.receivedOn(),
                effectiveOn,
                from.reference(),
                from.remittance(),
                List.of(),
                payment);
    }
}

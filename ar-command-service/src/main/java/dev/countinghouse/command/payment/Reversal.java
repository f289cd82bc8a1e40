package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.facts.Allocations;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Takes a payment back, by the same rules whether its money is gone or goes elsewhere. */
final class Reversal {

    private Reversal() {}

    /**
     * What is recorded when it may be taken back on these facts.
     *
     * @throws Rejection if it may not
     */
    static PaymentReversed of(
            PaymentFacts payment,
            ReversalReason reason,
            @Nullable String note,
            LocalDate on,
            @Nullable Returned returned) {
        PaymentPosted posted = payment.requireStanding(on);
        if (payment.chargedBack() > 0) {
            throw new Rejection(PaymentReason.CHARGED_BACK, posted.payment().value());
        }
        payment.requireNothingPaidBack(posted.payment());
        List<Allocations.Standing> standing = payment.allocations().standing();
        requireReversible(payment, posted, standing, on);
        return new PaymentReversed(
                posted.book(),
                posted.payment(),
                posted.account(),
                posted.amount(),
                reason,
                note,
                on,
                standing.stream().map(Allocations.Standing::allocation).toList(),
                returned);
    }

    /**
     * @throws Rejection if something of the payment was applied after the date, or free only later
     */
    private static void requireReversible(
            PaymentFacts payment,
            PaymentPosted posted,
            List<Allocations.Standing> standing,
            LocalDate on) {
        long applied = 0;
        for (Allocations.Standing part : standing) {
            if (on.isBefore(part.since())) {
                throw new Rejection(ApplyingReason.PRECEDES_ALLOCATION, part.since().toString());
            }
            applied += part.allocation().amount().minor();
        }
        if (payment.unusedFrom(on) + applied < posted.amount().minor()) {
            throw new Rejection(ApplyingReason.PRECEDES_ALLOCATION, posted.payment().value());
        }
    }
}

package dev.countinghouse.command.applying;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Which early-payment discount a payment has earned on an invoice. All discounts of an invoice are
 * what all money in time earns together, rounded once: many small payments earn no more than one
 * large one.
 *
 * @param paidOn when the money arrived
 */
record Discounts(InvoiceFacts invoice, EntityId payment, LocalDate paidOn) {

    /**
     * @param settled what the invoice's open amount falls by, the discount included
     * @throws Rejection if the invoice does not offer this discount for this much on that date, or
     *     has given it
     */
    void requireEarned(Money settled, Money discount) {
        InvoiceIssued issued = invoice.requireKnown();
        DiscountOffer offer = issued.discount();
        if (offer == null) throw notOffered(issued, Money.zero(discount.currency()));
        long inTime = Math.addExact(invoice.settledInTime(payment), settled.minor());
        Money left = left(offer, offer.amount().minor());
        Money earned = left(offer, earned(offer, issued.total(), inTime));
        if (discount.exceeds(offer.amount())) throw notOffered(issued, earned);
        if (paidOn.isAfter(offer.acceptedUntil())) {
            throw refused(ApplyingReason.DISCOUNT_LATE, issued)
                    .with("until", offer.acceptedUntil());
        }
        if (discount.exceeds(left)) {
            throw refused(ApplyingReason.DISCOUNT_TAKEN, issued).with("offered", left);
        }
        if (discount.exceeds(earned)) throw notOffered(issued, earned);
    }

    private static Rejection notOffered(InvoiceIssued invoice, Money offered) {
        return refused(ApplyingReason.DISCOUNT_NOT_OFFERED, invoice).with("offered", offered);
    }

    private static Rejection refused(ApplyingReason reason, InvoiceIssued invoice) {
        return new Rejection(reason, invoice.invoice().value());
    }

    /** What may still be taken of so much. */
    private Money left(DiscountOffer offer, long minor) {
        long most = Math.min(minor, offer.amount().minor()) - invoice.discounted();
        return new Money(Math.max(0, most), offer.amount().currency());
    }

    /** The part of the offer that settling so much earns, rounded half up to the minor unit. */
    private static long earned(DiscountOffer offer, Money total, long settled) {
        return BigDecimal.valueOf(offer.amount().minor())
                .multiply(BigDecimal.valueOf(settled))
                .divide(BigDecimal.valueOf(total.minor()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

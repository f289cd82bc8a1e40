package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentId;

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
record Discounts(InvoiceFacts invoice, PaymentId payment, LocalDate paidOn) {

    /**
     * @param settled what the invoice's open amount falls by, the discount included
     * @throws Rejection if the invoice does not offer this discount for this much on that date, or
     *     has given it
     */
    void requireEarned(Money settled, Money discount) {
        InvoiceIssued issued = invoice.requireKnown();
        DiscountOffer offer = issued.discount();
        String id = issued.invoice().value();
        if (offer == null || discount.exceeds(offer.amount())) {
            throw new Rejection(PaymentReason.DISCOUNT_NOT_OFFERED, id);
        }
        if (paidOn.isAfter(offer.acceptedUntil())) {
            throw new Rejection(PaymentReason.DISCOUNT_LATE, id);
        }
        long all = Math.addExact(invoice.discounted(), discount.minor());
        if (all > offer.amount().minor()) throw new Rejection(PaymentReason.DISCOUNT_TAKEN, id);
        long inTime = Math.addExact(invoice.settledInTime(payment), settled.minor());
        if (all > earned(offer, issued.total(), inTime)) {
            throw new Rejection(PaymentReason.DISCOUNT_NOT_OFFERED, id);
        }
    }

    /** The part of the offer that settling so much earns, rounded half up to the minor unit. */
    private static long earned(DiscountOffer offer, Money total, long settled) {
        return BigDecimal.valueOf(offer.amount().minor())
                .multiply(BigDecimal.valueOf(settled))
                .divide(BigDecimal.valueOf(total.minor()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

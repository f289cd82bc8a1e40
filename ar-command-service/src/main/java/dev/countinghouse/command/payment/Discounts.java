package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import java.math.BigInteger;
import java.time.LocalDate;

/** Which early-payment discount money has earned. */
final class Discounts {

    private Discounts() {}

    /**
     * @param paidOn when the money arrived
     * @param settled what the invoice's open amount falls by, the discount included
     * @throws Rejection if the invoice does not offer this discount for this much on that date, or
     *     has given it
     */
    static void requireEarned(
            InvoiceFacts invoice, LocalDate paidOn, Money settled, Money discount) {
        InvoiceIssued issued = invoice.requireKnown();
        DiscountOffer offer = issued.discount();
        String id = issued.invoice().value();
        long most = offer == null ? 0 : earned(offer, issued.total(), settled);
        if (offer == null || discount.minor() > most) {
            throw new Rejection(PaymentReason.DISCOUNT_NOT_OFFERED, id)
                    .with("offered", new Money(most, issued.total().currency()));
        }
        if (paidOn.isAfter(offer.until())) {
            throw new Rejection(PaymentReason.DISCOUNT_LATE, id).with("until", offer.until());
        }
        long left = offer.amount().minor() - invoice.discounted();
        if (discount.minor() > left) {
            throw new Rejection(PaymentReason.DISCOUNT_TAKEN, id)
                    .with("offered", new Money(left, offer.amount().currency()));
        }
    }

    /** The part of the offer that settling this much earns, rounded up to the minor unit. */
    private static long earned(DiscountOffer offer, Money total, Money settled) {
        if (settled.exceeds(total)) return offer.amount().minor();
        BigInteger whole = BigInteger.valueOf(total.minor());
        return BigInteger.valueOf(offer.amount().minor())
                .multiply(BigInteger.valueOf(settled.minor()))
                .add(whole.subtract(BigInteger.ONE))
                .divide(whole)
                .longValueExact();
    }
}

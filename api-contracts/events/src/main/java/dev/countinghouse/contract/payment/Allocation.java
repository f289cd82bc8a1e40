package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

/**
 * Money of a payment applied to an invoice.
 *
 * @param number counts the payment's allocations from 1; with the payment it names this one
 * @param amount taken from the payment and off the invoice, above zero
 * @param discount taken off the invoice besides: the early-payment discount earned
 */
public record Allocation(int number, InvoiceId invoice, Money amount, @Nullable Money discount) {

    /** What the invoice's open amount falls by. */
    public Money settled() {
        return discount == null ? amount : amount.plus(discount);
    }
}

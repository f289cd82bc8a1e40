package dev.countinghouse.contract.allocation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A part of a credit item applied to a debit item: an invoice, or an adjustment that stands on the
 * account.
 *
 * @param number counts the credit item's allocations from 1; with the credit item it names this one
 * @param invoice the invoice, if it is applied to one
 * @param adjustment otherwise the debit memo, fee or interest
 * @param account whose the debit item is, if not the credit item's: one account pays for another
 * @param amount taken from the credit item and off the debit item, above zero
 * @param discount taken off the invoice besides: the early-payment discount earned
 */
public record Allocation(
        int number,
        @Nullable InvoiceId invoice,
        @Nullable AdjustmentId adjustment,
        @Nullable AccountId account,
        Money amount,
        @Nullable Money discount) {

    public Allocation {
        if ((invoice == null) == (adjustment == null)) {
            throw new IllegalArgumentException("an allocation is to an invoice or an adjustment");
        }
    }

    /** To an invoice of the same account. */
    public Allocation(int number, InvoiceId invoice, Money amount, @Nullable Money discount) {
        this(number, invoice, null, null, amount, discount);
    }

    /** The debit item. */
    public EntityId item() {
        return invoice != null ? invoice : Objects.requireNonNull(adjustment);
    }

    /** Whose the debit item is. */
    public AccountId accountOr(AccountId own) {
        return account == null ? own : account;
    }

    /** What the debit item's open amount falls by. */
    public Money settled() {
        return discount == null ? amount : amount.plus(discount);
    }
}

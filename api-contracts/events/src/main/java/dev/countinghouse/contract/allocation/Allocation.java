package dev.countinghouse.contract.allocation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.plan.PlanPartId;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A part of a credit item applied to a debit item: an invoice, an adjustment that stands on the
 * account, or a part of a payment plan.
 *
 * @param number counts the credit item's allocations from 1; with the credit item it names this one
 * @param invoice the invoice, if it is applied to one
 * @param installment which of the invoice's installments, counted from 1 by due date; if none is
 *     named, whatever is due first
 * @param adjustment the debit memo, fee or interest, if it is applied to one
 * @param part the part of a payment plan, if it is applied to one
 * @param account whose the debit item is, if not the credit item's: one account pays for another
 * @param amount taken from the credit item and off the debit item, above zero
 * @param discount taken off the invoice besides: the early-payment discount earned
 */
public record Allocation(
        int number,
        @Nullable InvoiceId invoice,
        @Nullable Integer installment,
        @Nullable AdjustmentId adjustment,
        @Nullable PlanPartId part,
        @Nullable AccountId account,
        Money amount,
        @Nullable Money discount) {

    public Allocation {
        if (Stream.of(invoice, adjustment, part).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException(
                    "an allocation is to an invoice, an adjustment or a part of a plan");
        }
        if (installment != null && (invoice == null || discount != null || installment < 1)) {
            throw new IllegalArgumentException(
                    "an installment is one of an invoice, counted from 1, and has no discount");
        }
    }

    /** To an invoice of the same account. */
    public Allocation(int number, InvoiceId invoice, Money amount, @Nullable Money discount) {
        this(number, invoice, null, null, null, null, amount, discount);
    }

    /** To an invoice or an adjustment, of whomever. */
    public Allocation(
            int number,
            @Nullable InvoiceId invoice,
            @Nullable AdjustmentId adjustment,
            @Nullable AccountId account,
            Money amount,
            @Nullable Money discount) {
        this(number, invoice, null, adjustment, null, account, amount, discount);
    }

    /** The same to the same debit item: so much of it, without a discount. */
    public Allocation rest(int other, Money left) {
        return new Allocation(other, invoice, installment, adjustment, part, account, left, null);
    }

    /** The debit item. */
    public EntityId item() {
        if (invoice != null) return invoice;
        return part != null ? part : Objects.requireNonNull(adjustment);
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

package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.numbers.DocumentNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is owed: an invoice, an installment of one, or a debit that stands on the account.
 *
 * @param account whose it is, if the payer pays for another
 * @param installment counted from 1
 * @param number as it is printed; its id if it has none
 * @param names the numbers under which a payer knows it: its own, the order's, the customer's
 * @param open in minor units, above zero
 * @param disputed what of that is disputed
 * @param offer the early-payment discount that it offers, if it is open as it was issued
 */
public record OpenItem(
        @Nullable InvoiceId invoice,
        @Nullable AdjustmentId adjustment,
        @Nullable AccountId account,
        int installment,
        String number,
        List<DocumentNumber> names,
        LocalDate datedOn,
        LocalDate dueOn,
        long open,
        long disputed,
        @Nullable Offer offer) {

    public OpenItem {
        names = List.copyOf(names);
    }

    /** What it is known by, whatever its installment. */
    String id() {
        return invoice != null
                ? "invoice:" + invoice.value()
                : "adjustment:" + Objects.requireNonNull(adjustment).value();
    }

    /** Its days to pay, by which items of the same terms are told. */
    long termDays() {
        return dueOn.toEpochDay() - datedOn.toEpochDay();
    }
}

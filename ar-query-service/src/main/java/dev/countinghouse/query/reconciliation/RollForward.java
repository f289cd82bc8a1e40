package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How a receivable came from what it was to what it is: opening + invoiced − paid ± adjusted =
 * closing = open items − unapplied cash. Every amount is signed as it moves the receivable.
 *
 * @param difference what the closing amount is above the subledger, or if these tie, above the
 *     control accounts; by currency
 * @param account whose, or the whole book's
 * @param knownPosition the last position that counts
 * @param events events that make it differ, the first of them
 */
public record RollForward(
        boolean ties,
        List<Sum> difference,
        LocalDate from,
        LocalDate to,
        long knownPosition,
        @Nullable AccountId account,
        List<InCurrency> currencies,
        List<Discrepancy> events) {

    /**
     * The roll-forward of one currency.
     *
     * @param opening what was receivable when the first day began
     * @param betweenAccounts what the account paid for others, less what others paid for it; zero
     *     for a book
     * @param closing the opening amount and all that moved, added up
     * @param openItems what is open on invoices and on account at the end, by the subledger
     * @param unapplied what payments have left to apply at the end, by the subledger
     * @param controlAccounts what both control accounts hold at the end, by the general ledger
     */
    public record InCurrency(
            Sum opening,
            Sum invoiced,
            Sum voided,
            Sum payments,
            Sum paymentsReversed,
            Sum discounts,
            Sum discountsReversed,
            Sum refunds,
            Sum refundsFailed,
            Sum betweenAccounts,
            List<Adjusted> adjustments,
            Sum closing,
            Sum openItems,
            Sum unapplied,
            Sum controlAccounts,
            Sum difference) {}

    /** What adjustments of a kind moved, and what was taken back of such. */
    public record Adjusted(AdjustmentKind kind, Sum made, Sum reversed) {}
}

package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;

import java.time.LocalDate;
import java.util.Set;

/**
 * Interest was charged on what a credit has since said was never owed, and is given back.
 *
 * @param adjustment the credit memo that gives it back
 * @param amount above zero
 */
public record InterestTakenBack(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        AdjustmentId adjustment,
        Money amount,
        LocalDate takenBackOn)
        implements DunningEvent {

    @Override
    public LocalDate effectiveOn() {
        return takenBackOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account, adjustment);
    }
}

package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;

/**
 * A batch of a deposit is to come to a sum, of so many items. The last word of each batch counts.
 *
 * @param batch its number within the deposit, from 1
 * @param control from zero: a batch of zero and no items is none
 * @param count of its items
 */
public record DepositBatchSet(
        BookId book,
        DepositId deposit,
        int batch,
        Money control,
        int count,
        String setBy,
        LocalDate depositedOn)
        implements DepositEvent {

    public static final int MAX_BATCHES = 10;

    /** Of one batch. */
    public static final int MAX_ITEMS = 50;

    @Override
    public LocalDate effectiveOn() {
        return depositedOn;
    }
}

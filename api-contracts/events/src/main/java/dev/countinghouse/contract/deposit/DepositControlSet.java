package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;

/**
 * A deposit is to come to another sum than was said before.
 *
 * @param control above zero
 */
public record DepositControlSet(
        BookId book,
        DepositId deposit,
        Money control,
        String reason,
        String setBy,
        LocalDate depositedOn)
        implements DepositEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return depositedOn;
    }
}

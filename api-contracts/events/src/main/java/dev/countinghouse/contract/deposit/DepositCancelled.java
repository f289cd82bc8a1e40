package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** A deposit that has nothing in it is given up. */
public record DepositCancelled(
        BookId book, DepositId deposit, String reason, String cancelledBy, LocalDate depositedOn)
        implements DepositEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return depositedOn;
    }
}

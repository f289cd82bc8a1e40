package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccountId;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody began a deposit.
 *
 * @param bank the account that it goes to
 * @param depositedOn the day on which the bank has it, and on which its payments are received
 * @param control what it must come to, above zero
 */
public record DepositOpened(
        BookId book,
        DepositId deposit,
        BankAccountId bank,
        DepositKind kind,
        LocalDate depositedOn,
        Money control,
        String openedBy)
        implements DepositEvent {

    @Override
    public LocalDate effectiveOn() {
        return depositedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(deposit, bank);
    }
}

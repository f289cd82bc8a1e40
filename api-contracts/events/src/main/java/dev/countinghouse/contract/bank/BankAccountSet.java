package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.book.BookProfile;

import java.time.LocalDate;
import java.util.Set;

/** From a date on, the book has this account at a bank, or has it as this says. */
public record BankAccountSet(BookId book, BankAccountId bank, BankAccount account, LocalDate setOn)
        implements BankEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    /** The book's too: a file names an account by its number, and all are looked through. */
    @Override
    public Set<EntityId> concerns() {
        return Set.of(bank, BookProfile.of(book));
    }
}

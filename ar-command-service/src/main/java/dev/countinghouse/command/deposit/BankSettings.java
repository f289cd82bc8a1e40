package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;
import dev.countinghouse.contract.book.BookProfile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The accounts that a deposit may go to. */
final class BankSettings {

    private BankSettings() {}

    static Subject<Recorded<BankAccountSet>> of(BookId book) {
        return Recorded.about(BookProfile.of(book), BankAccountSet.class);
    }

    /**
     * The account as it is on a day; before its first day, as it was then.
     *
     * @throws Rejection if there is none
     */
    static BankAccount require(Recorded<BankAccountSet> set, BankAccountId bank, LocalDate day) {
        @Nullable BankAccountSet held = null;
        for (BankAccountSet one : set.all()) {
            if (one.bank().equals(bank) && (held == null || isBetter(one, held, day))) held = one;
        }
        if (held == null) throw new Rejection(DepositReason.DEPOSIT_BANK_UNKNOWN, bank.value());
        return held.account();
    }

    /** Whether one says more of a day than another one that was recorded before it. */
    private static boolean isBetter(BankAccountSet one, BankAccountSet other, LocalDate day) {
        if (one.setOn().isAfter(day)) return one.setOn().isBefore(other.setOn());
        return other.setOn().isAfter(day) || !one.setOn().isBefore(other.setOn());
    }
}

package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Dated;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;
import dev.countinghouse.contract.book.BookProfile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A book's bank accounts, by date. */
final class BankAccounts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(BankAccountSet.class);
    private static final BiConsumer<BankAccounts, ArEvent> FOLD = BankAccounts::on;

    private final Map<BankAccountId, Dated<BankAccount>> accounts = new HashMap<>();

    private BankAccounts() {}

    static Subject<BankAccounts> of(BookId book) {
        return Subject.of(BookProfile.of(book), TYPES, BankAccounts::new, FOLD);
    }

    private void on(ArEvent event) {
        var set = (BankAccountSet) event;
        accounts.computeIfAbsent(set.bank(), _ -> new Dated<>())
                .from(set.setOn(), set.account(), set);
    }

    Dated.@Nullable Held<BankAccount> held(BankAccountId bank, LocalDate date) {
        Dated<BankAccount> dated = accounts.get(bank);
        return dated == null ? null : dated.on(date);
    }

    /** Another one that a file would take for this. */
    @Nullable BankAccountId namesake(BankAccountId bank, BankAccount account, LocalDate date) {
        for (BankAccountId other : accounts.keySet()) {
            Dated.Held<BankAccount> held = held(other, date);
            if (held == null || other.equals(bank)) continue;
            if (isCalled(held.value(), account.iban()) || isCalled(held.value(), number(account))) {
                return other;
            }
        }
        return null;
    }

    private static @Nullable String number(BankAccount account) {
        if (account.number() == null) return null;
        return (account.routing() == null ? "" : account.routing()) + account.number();
    }

    private static boolean isCalled(BankAccount account, @Nullable String number) {
        return number != null && account.isCalled(number);
    }

    /**
     * @throws Rejection if there is no such account
     */
    void requireKnown(BankAccountId bank) {
        if (!accounts.containsKey(bank)) {
            throw new Rejection(BankReason.BANK_ACCOUNT_UNKNOWN, bank.value());
        }
    }
}

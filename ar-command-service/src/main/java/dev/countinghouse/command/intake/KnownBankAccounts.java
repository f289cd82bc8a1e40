package dev.countinghouse.command.intake;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;
import dev.countinghouse.contract.book.BookProfile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The bank accounts of a book, as the log says, for reading a file. */
final class KnownBankAccounts {

    private static final int PAGE = 500;
    private static final String SET = EventCatalog.nameOf(BankAccountSet.class);

    private final Map<BankAccountId, NavigableMap<LocalDate, BankAccount>> accounts =
            new TreeMap<>(Comparator.comparing(BankAccountId::value));

    /** One that was found. */
    record Found(BankAccountId id, BankAccount account) {}

    static KnownBankAccounts of(BookId book, EventLog log) {
        var known = new KnownBankAccounts();
        long after = 0;
        List<StoredEvent> page;
        do {
            page = log.concerning(book, BookProfile.KIND.name(), book.value(), after, PAGE);
            for (StoredEvent event : page) {
                known.take(event);
                after = event.position();
            }
        } while (!page.isEmpty());
        return known;
    }

    private void take(StoredEvent event) {
        if (!event.name().equals(SET)) return;
        var set = (BankAccountSet) EventJson.decode(event.name(), event.payload());
        accounts.computeIfAbsent(set.bank(), _ -> new TreeMap<>()).put(set.setOn(), set.account());
    }

    /** The account that a file means, as it was on a day; before its first day, as it was then. */
    @Nullable Found called(String name, LocalDate day) {
        return such(day, account -> account.isCalled(name));
    }

    /** The account on which the checks of a lockbox are deposited. */
    @Nullable Found ofLockbox(String lockbox, LocalDate day) {
        return such(day, account -> lockbox.equals(account.lockbox()));
    }

    /**
     * The account whose receipts are posted and which something of a bank without an account's
     * number is about: that at the bank, or else the first of the currency.
     *
     * @param routings of banks that the file names
     */
    @Nullable Found ofReceipts(String currency, Set<String> routings, LocalDate day) {
        Predicate<BankAccount> posts =
                account ->
                        account.receipts() != null
                                && account.currency().getCurrencyCode().equals(currency);
        Found ofBank =
                such(day, posts.and(a -> a.routing() != null && routings.contains(a.routing())));
        return ofBank == null ? such(day, posts) : ofBank;
    }

    private @Nullable Found such(LocalDate day, Predicate<BankAccount> wanted) {
        for (Map.Entry<BankAccountId, NavigableMap<LocalDate, BankAccount>> one :
                accounts.entrySet()) {
            Map.Entry<LocalDate, BankAccount> held = one.getValue().floorEntry(day);
            if (held == null) held = one.getValue().firstEntry();
            if (wanted.test(held.getValue())) return new Found(one.getKey(), held.getValue());
        }
        return null;
    }
}

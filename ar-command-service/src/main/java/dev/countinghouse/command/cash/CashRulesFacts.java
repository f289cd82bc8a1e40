package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.cash.CashRulesSet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Which rules were set, for a book or for an account. */
final class CashRulesFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(CashRulesSet.class);
    private static final BiConsumer<CashRulesFacts, ArEvent> FOLD = CashRulesFacts::on;

    private final NavigableMap<LocalDate, CashRulesSet> byDate = new TreeMap<>();
    private int versions;

    private CashRulesFacts() {}

    static Subject<CashRulesFacts> of(BookId book, @Nullable AccountId account) {
        EntityId whose = account == null ? BookProfile.of(book) : account;
        return Subject.of(whose, TYPES, CashRulesFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        byDate.put(event.effectiveOn(), (CashRulesSet) event);
        versions++;
    }

    int nextVersion() {
        return versions + 1;
    }

    /** What holds on a date. */
    @Nullable CashRulesSet on(LocalDate date) {
        var last = byDate.floorEntry(date);
        return last == null ? null : last.getValue();
    }
}

package dev.countinghouse.query.journal;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects an event's lines; nothing is written for an amount of zero. */
final class PostedLines {
    private final ChartOfAccounts chart;
    private final List<JournalLine> lines = new ArrayList<>();
    private AccountId account;
    private EntityId item;
    private boolean others;

    PostedLines(ChartOfAccounts chart, AccountId account, EntityId item) {
        this.chart = chart;
        this.account = account;
        this.item = item;
    }

    AccountId account() {
        return account;
    }

    EntityId item() {
        return item;
    }

    PostedLines of(AccountId next) {
        others |= !next.equals(account);
        account = next;
        return this;
    }

    PostedLines about(EntityId next) {
        item = next;
        return this;
    }

    void debit(LedgerRole role, Money amount) {
        add(role, chart.code(role), amount, null);
    }

    void credit(LedgerRole role, Money amount) {
        add(role, chart.code(role), amount.negated(), null);
    }

    void credit(LedgerRole role, String code, Money amount, @Nullable String detail) {
        add(role, code, amount.negated(), detail);
    }

    private void add(LedgerRole role, String code, Money amount, @Nullable String detail) {
        if (amount.isZero()) return;
        lines.add(new JournalLine(role, code, account, item, amount, detail));
    }

    /** Those of one account one after the other, where one pays for another. */
    List<JournalLine> taken() {
        if (!others) return List.copyOf(lines);
        Map<AccountId, List<JournalLine>> byAccount = new LinkedHashMap<>();
        for (JournalLine line : lines) {
            byAccount.computeIfAbsent(line.account(), _ -> new ArrayList<>()).add(line);
        }
        return byAccount.values().stream().flatMap(List::stream).toList();
    }

    /** These and others before them, those of one account one after the other. */
    List<JournalLine> after(List<JournalLine> before) {
        lines.addAll(0, before);
        others |= before.stream().anyMatch(line -> !line.account().equals(account));
        return taken();
    }

    List<JournalLine> opposite() {
        return taken().stream().map(JournalLine::opposite).toList();
    }
}

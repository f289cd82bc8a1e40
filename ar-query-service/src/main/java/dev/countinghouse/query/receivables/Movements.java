package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.RowBatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of a batch, and what they add to the current sums: one row an item and account. */
final class Movements {

    private static final String ENTER =
            """
            insert into entry (book, position, line, account, item_kind, item, effective_on,
                               recorded_at, kind, source_kind, source, amount_minor, currency)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String MOVE_ITEM =
            """
            insert into item (book, kind, item, account, dated_on, currency, open_minor,
                              last_effective_on, last_position)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (book, item, kind) do update
            set open_minor = item.open_minor + excluded.open_minor,
                last_effective_on = greatest(item.last_effective_on, excluded.last_effective_on),
                last_position = excluded.last_position
            """;
    private static final String MOVE_ACCOUNT =
            """
            insert into account_total (book, account, currency, open_minor, unapplied_minor,
                                       last_effective_on, last_position)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (book, account) do update
            set open_minor = account_total.open_minor + excluded.open_minor,
                unapplied_minor = account_total.unapplied_minor + excluded.unapplied_minor,
                last_effective_on =
                    greatest(account_total.last_effective_on, excluded.last_effective_on),
                last_position = excluded.last_position
            """;

    private final RowBatch entries =
            new RowBatch(
                    ENTER,
                    "text",
                    "int8",
                    "int4",
                    "text",
                    "text",
                    "text",
                    "date",
                    "timestamptz",
                    "text",
                    "text",
                    "text",
                    "int8",
                    "text");
    private final Map<Item, Sum> items = new LinkedHashMap<>();
    private final Map<Account, Sum> accounts = new LinkedHashMap<>();

    private record Item(BookId book, ItemKind kind, String item) {}

    private record Account(BookId book, AccountId account) {}

    /** What a batch adds to a current sum. */
    private static final class Sum {
        final AccountId account;
        final LocalDate datedOn;
        final Currency currency;
        long openMinor;
        long unappliedMinor;
        LocalDate lastEffectiveOn;
        long lastPosition;

        Sum(AccountId account, LocalDate datedOn, Currency currency) {
            this.account = account;
            this.datedOn = datedOn;
            this.currency = currency;
            lastEffectiveOn = datedOn;
        }

        void movedBy(EventEnvelope event) {
            LocalDate effectiveOn = event.event().effectiveOn();
            if (effectiveOn.isAfter(lastEffectiveOn)) lastEffectiveOn = effectiveOn;
            lastPosition = event.position();
        }
    }

    void add(EventEnvelope event) {
        int line = 0;
        for (Entries.Entry entry : Entries.of(event.event())) {
            entries.add(
                    event.book(),
                    event.position(),
                    ++line,
                    entry.account(),
                    entry.itemKind(),
                    entry.item().value(),
                    event.event().effectiveOn(),
                    event.recordedAt(),
                    entry.kind(),
                    entry.source().kind(),
                    entry.source().value(),
                    entry.amount().minor(),
                    entry.amount().currency());
            merge(event, entry);
        }
    }

    private void merge(EventEnvelope event, Entries.Entry entry) {
        long minor = entry.amount().minor();
        Sum item =
                items.computeIfAbsent(
                        new Item(event.book(), entry.itemKind(), entry.item().value()),
                        _ -> sum(event, entry));
        item.openMinor = Math.addExact(item.openMinor, minor);
        item.movedBy(event);

        Sum account =
                accounts.computeIfAbsent(
                        new Account(event.book(), entry.account()), _ -> sum(event, entry));
        switch (entry.itemKind()) {
            case INVOICE, ADJUSTMENT -> account.openMinor = Math.addExact(account.openMinor, minor);
            case PAYMENT ->
                    account.unappliedMinor = Math.subtractExact(account.unappliedMinor, minor);
        }
        account.movedBy(event);
    }

    private static Sum sum(EventEnvelope event, Entries.Entry entry) {
        return new Sum(entry.account(), event.event().effectiveOn(), entry.amount().currency());
    }

    void write(Connection connection) throws SQLException {
        entries.write(connection);
        var itemRows =
                new RowBatch(
                        MOVE_ITEM, "text", "text", "text", "text", "date", "text", "int8", "date",
                        "int8");
        items.forEach(
                (item, sum) ->
                        itemRows.add(
                                item.book(),
                                item.kind(),
                                item.item(),
                                sum.account,
                                sum.datedOn,
                                sum.currency,
                                sum.openMinor,
                                sum.lastEffectiveOn,
                                sum.lastPosition));
        itemRows.write(connection);
        var accountRows =
                new RowBatch(MOVE_ACCOUNT, "text", "text", "text", "int8", "int8", "date", "int8");
        accounts.forEach(
                (account, sum) ->
                        accountRows.add(
                                account.book(),
                                account.account(),
                                sum.currency,
                                sum.openMinor,
                                sum.unappliedMinor,
                                sum.lastEffectiveOn,
                                sum.lastPosition));
        accountRows.write(connection);
    }
}

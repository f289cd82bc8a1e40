package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items that a batch moves, each once: those that it makes, and those that are there. */
final class Items {

    private static final NewRows.Table ITEMS =
            NewRows.table(
                    "item",
                    "book text",
                    "kind text",
                    "item text",
                    "account text",
                    "side text",
                    "dated_on date",
                    "due_on date",
                    "number text",
                    "currency text",
                    "amount_minor int8",
                    "open_minor int8",
                    "last_effective_on date",
                    "last_position int8");

    private static final String MOVE =
            """
            update item
            set open_minor = item.open_minor + moved.minor,
                last_effective_on = greatest(item.last_effective_on, moved.effective_on),
                last_position = moved.position
            from unnest(?, ?, ?, ?, ?, ?) as moved (book, kind, item, minor, effective_on, position)
            where item.book = moved.book and item.item = moved.item and item.kind = moved.kind
            returning item.book, item.kind, item.item, item.side, item.dated_on, item.due_on,
                      item.open_minor
            """;

    /** An item's place as its document has it. */
    private static final String INVOICES =
            """
            select invoice.book, 'INVOICE' as kind, invoice.invoice as item, 'DEBT' as side,
                   invoice.invoice_date as dated_on, invoice.due_on
            from unnest(?, ?) as moved (book, item)
            join invoice on invoice.book = moved.book and invoice.invoice = moved.item
            """;

    private static final String PAYMENTS =
            """
            select payment.book, 'PAYMENT' as kind, payment.payment as item, 'CASH' as side,
                   payment.effective_on as dated_on, payment.effective_on as due_on
            from unnest(?, ?) as moved (book, item)
            join payment on payment.book = moved.book and payment.payment = moved.item
            """;

    private static final String ADJUSTMENTS =
            """
            select adjustment.book, 'ADJUSTMENT' as kind, adjustment.adjustment as item,
                   case when adjustment.on_account_minor < 0 then 'CREDIT' else 'DEBT' end as side,
                   adjustment.effective_on as dated_on, adjustment.effective_on as due_on
            from unnest(?, ?) as moved (book, item)
            join adjustment on adjustment.book = moved.book and adjustment.adjustment = moved.item
            """;

    private final Map<Key, Item> items = new LinkedHashMap<>();

    /** An item of a book. */
    record Key(BookId book, ItemKind kind, String item) {}

    /**
     * Where an item stands in time.
     *
     * @param dueOn nothing if it is due in several parts
     */
    record Place(Side side, LocalDate datedOn, @Nullable LocalDate dueOn) {}

    /** What a new item is written with, and never changes. */
    private record Made(Place place, @Nullable InvoiceNumber number, long amountMinor) {}

    /** An item as a batch moves it; its place and what it has open are known once it is written. */
    static final class Item {
        final Key key;
        private final AccountId account;
        private final Currency currency;
        private final @Nullable Made made;
        private @Nullable Place place;
        private long movedMinor;
        private long openMinor;
        private LocalDate lastEffectiveOn;
        private long lastPosition;

        private Item(
                Key key,
                AccountId account,
                Currency currency,
                @Nullable Made made,
                LocalDate effectiveOn) {
            this.key = key;
            this.account = account;
            this.currency = currency;
            this.made = made;
            place = made == null ? null : made.place;
            lastEffectiveOn = effectiveOn;
        }

        Place place() {
            Place known = place;
            if (known == null) throw new IllegalStateException("there is no " + key);
            return known;
        }

        Currency currency() {
            return currency;
        }

        long movedMinor() {
            return movedMinor;
        }

        long openMinor() {
            return openMinor;
        }
    }

    /** The item of an entry, moved by it. */
    Item move(EventEnvelope event, Movement entry) {
        LocalDate effectiveOn = event.event().effectiveOn();
        var key = new Key(event.book(), ItemKind.of(entry.item()), entry.item().value());
        Item item =
                items.computeIfAbsent(
                        key,
                        _ ->
                                new Item(
                                        key,
                                        entry.account(),
                                        entry.amount().currency(),
                                        madeBy(event, entry),
                                        effectiveOn));
        item.movedMinor = Math.addExact(item.movedMinor, entry.amount().minor());
        item.openMinor = item.movedMinor;
        if (effectiveOn.isAfter(item.lastEffectiveOn)) item.lastEffectiveOn = effectiveOn;
        item.lastPosition = event.position();
        return item;
    }

    /** The item that a movement makes; nothing if it only moves one. */
    private static @Nullable Made madeBy(EventEnvelope event, Movement entry) {
        if (!entry.makesItem()) return null;
        InvoiceNumber number = event.event() instanceof InvoiceIssued e ? e.number() : null;
        var place =
                new Place(
                        Side.of(ItemKind.of(entry.item()), entry.amount()),
                        entry.effectiveOn(),
                        entry.dueOn());
        return new Made(place, number, entry.amount().minor());
    }

    Collection<Item> all() {
        return items.values();
    }

    /** Writes them, with what the pipeline holds, and learns of those that were there. */
    void write(Pipeline pipeline) throws SQLException {
        var made = new NewRows(ITEMS);
        var moved = new RowBatch(MOVE, "text", "text", "text", "int8", "date", "int8");
        for (Item item : items.values()) {
            Made by = item.made;
            if (by != null) {
                made.add(
                        item.key.book,
                        item.key.kind,
                        item.key.item,
                        item.account,
                        by.place.side,
                        by.place.datedOn,
                        by.place.dueOn,
                        by.number,
                        item.currency,
                        by.amountMinor,
                        item.openMinor,
                        item.lastEffectiveOn,
                        item.lastPosition);
            } else {
                moved.add(
                        item.key.book,
                        item.key.kind,
                        item.key.item,
                        item.movedMinor,
                        item.lastEffectiveOn,
                        item.lastPosition);
            }
        }
        pipeline.insert(made);
        pipeline.query(moved, this::found);
        pipeline.send();
    }

    /** Learns the places of those that were there; writes none. */
    void place(Pipeline pipeline) throws SQLException {
        var invoices = new RowBatch(INVOICES, "text", "text");
        var payments = new RowBatch(PAYMENTS, "text", "text");
        var adjustments = new RowBatch(ADJUSTMENTS, "text", "text");
        for (Item item : items.values()) {
            if (item.made != null) continue;
            RowBatch moved =
                    switch (item.key.kind) {
                        case INVOICE -> invoices;
                        case PAYMENT -> payments;
                        case ADJUSTMENT -> adjustments;
                    };
            moved.add(item.key.book, item.key.item);
        }
        for (RowBatch moved : List.of(invoices, payments, adjustments)) {
            pipeline.query(moved, this::placed);
        }
        pipeline.send();
    }

    private void found(ResultSet row) throws SQLException {
        placed(row).openMinor = row.getLong("open_minor");
    }

    private Item placed(ResultSet row) throws SQLException {
        Item item =
                items.get(
                        new Key(
                                new BookId(row.getString("book")),
                                ItemKind.valueOf(row.getString("kind")),
                                row.getString("item")));
        if (item == null) throw new IllegalStateException("an item moved that was not asked for");
        item.place =
                new Place(
                        Side.valueOf(row.getString("side")),
                        OpenItemSql.date(row, "dated_on"),
                        OpenItemSql.dateOrNull(row, "due_on"));
        return item;
    }
}

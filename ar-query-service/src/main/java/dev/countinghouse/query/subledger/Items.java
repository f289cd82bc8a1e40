package dev.countinghouse.query.subledger;

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

    /** Where items stand that are being filled in: so that later entries find it. */
    private static final NewRows.Table MADE =
            NewRows.table(
                    "made_item",
                    "book text",
                    "kind text",
                    "item text",
                    "side text",
                    "dated_on date",
                    "due_on date",
                    "number text");

    private static final String PLACES =
            """
            select made.book, made.kind, made.item, made.side, made.dated_on, made.due_on
            from unnest(?, ?, ?) as moved (book, kind, item)
            join made_item made
              on made.item = moved.item and made.kind = moved.kind and made.book = moved.book
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

    /** Writes where they stand, and learns where those stand that were there. */
    void place(Pipeline pipeline) throws SQLException {
        var made = new NewRows(MADE);
        var moved = new RowBatch(PLACES, "text", "text", "text");
        for (Item item : items.values()) {
            Key key = item.key;
            Made by = item.made;
            if (by == null) {
                moved.add(key.book, key.kind, key.item);
            } else {
                Place at = by.place;
                made.add(key.book, key.kind, key.item, at.side, at.datedOn, at.dueOn, by.number);
            }
        }
        pipeline.insert(made);
        pipeline.query(moved, this::placed);
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
                        row.getObject("dated_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class));
        return item;
    }
}

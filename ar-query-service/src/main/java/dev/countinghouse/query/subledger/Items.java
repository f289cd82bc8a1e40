package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
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

    private final Map<Item.Key, Item> items = new LinkedHashMap<>();

    /** The item of an entry, moved by it. */
    Item move(EventEnvelope event, Movement entry) {
        var key = Item.Key.of(event, entry);
        Item item = items.computeIfAbsent(key, _ -> Item.of(key, event, entry));
        item.move(event, entry);
        return item;
    }

    Collection<Item> all() {
        return items.values();
    }

    /** Writes them, with what the pipeline holds, and learns of those that were there. */
    void write(Pipeline pipeline) throws SQLException {
        var made = new NewRows(ITEMS);
        var moved = new RowBatch(MOVE, "text", "text", "text", "int8", "date", "int8");
        for (Item item : items.values()) {
            Item.Key key = item.key;
            Item.Made by = item.made;
            if (by != null) {
                made.add(
                        key.book(),
                        key.kind(),
                        key.item(),
                        item.account,
                        by.place().side(),
                        by.place().datedOn(),
                        by.place().dueOn(),
                        by.number(),
                        item.currency,
                        by.amountMinor(),
                        item.openMinor(),
                        item.lastEffectiveOn(),
                        item.lastPosition());
            } else {
                moved.add(
                        key.book(),
                        key.kind(),
                        key.item(),
                        item.movedMinor(),
                        item.lastEffectiveOn(),
                        item.lastPosition());
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
            Item.Key key = item.key;
            Item.Made by = item.made;
            if (by == null) {
                moved.add(key.book(), key.kind(), key.item());
            } else {
                made.add(
                        key.book(),
                        key.kind(),
                        key.item(),
                        by.place().side(),
                        by.place().datedOn(),
                        by.place().dueOn(),
                        by.number());
            }
        }
        pipeline.insert(made);
        pipeline.query(moved, this::placed);
        pipeline.send();
    }

    private void found(ResultSet row) throws SQLException {
        placed(row).hasOpen(row.getLong("open_minor"));
    }

    private Item placed(ResultSet row) throws SQLException {
        Item item =
                items.get(
                        new Item.Key(
                                new BookId(row.getString("book")),
                                ItemKind.valueOf(row.getString("kind")),
                                row.getString("item")));
        if (item == null) throw new IllegalStateException("an item moved that was not asked for");
        item.stands(
                new Item.Place(
                        Side.valueOf(row.getString("side")),
                        row.getObject("dated_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)));
        return item;
    }
}

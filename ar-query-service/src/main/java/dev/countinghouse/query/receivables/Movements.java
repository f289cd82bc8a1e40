package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.CopyBatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The entries of a batch, and what they add to the current sums: of items, accounts and days. */
final class Movements {

    private static final String ENTER =
            """
            copy entry (book, position, line, account, item_kind, item, effective_on, kind, source,
                amount_minor, currency, side, dated_on, due_on)
            from stdin
            """;

    private final List<Movement> movements = new ArrayList<>();
    private final Items items = new Items();
    private final Totals totals = new Totals();
    private final Days days;

    private record Movement(EventEnvelope event, int line, Entries.Entry entry, Items.Item item) {}

    Movements(int eventsPerSum) {
        days = new Days(eventsPerSum);
    }

    void add(EventEnvelope event) {
        int line = 0;
        for (Entries.Entry entry : Entries.of(event.event())) {
            movements.add(new Movement(event, ++line, entry, items.move(event, entry)));
            totals.add(event, entry);
        }
        days.add(event);
    }

    /** Items first: only then it is known when those that were there are due. */
    void write(Connection connection) throws SQLException {
        items.write(connection);
        var entries = new CopyBatch(ENTER);
        for (Movement movement : movements) {
            Entries.Entry entry = movement.entry;
            Items.Place place = movement.item.place();
            entries.add(
                    movement.event.book(),
                    movement.event.position(),
                    movement.line,
                    entry.account(),
                    entry.itemKind(),
                    entry.item().value(),
                    movement.event.event().effectiveOn(),
                    entry.kind(),
                    entry.source().value(),
                    entry.amount().minor(),
                    entry.amount().currency(),
                    place.side(),
                    place.datedOn(),
                    place.dueOn());
        }
        entries.write(connection);
        totals.write(connection);
        days.write(items.all(), connection);
    }
}

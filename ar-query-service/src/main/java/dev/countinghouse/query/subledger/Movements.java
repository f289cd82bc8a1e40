package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The entries of a batch, and what they add to the current sums: of items, accounts and days. */
final class Movements implements TableFold {

    private static final NewRows.Table ENTRIES =
            NewRows.table(
                    "entry",
                    "book text",
                    "position int8",
                    "line int4",
                    "account text",
                    "item_kind text",
                    "item text",
                    "effective_on date",
                    "kind text",
                    "source text",
                    "amount_minor int8",
                    "currency text",
                    "side text",
                    "dated_on date",
                    "due_on date",
                    "installment int4");

    /** Summed again from the entries: few invoices are paid so, and each by few. */
    private static final String NAME =
            """
            update installment part
            set (named, own_minor, before_minor, after_minor) = (
                    select true,
                           -coalesce(sum(e.amount_minor)
                               filter (where e.installment = part.number), 0),
                           -coalesce(sum(e.amount_minor)
                               filter (where e.installment < part.number), 0),
                           -coalesce(sum(e.amount_minor)
                               filter (where e.installment > part.number), 0)
                    from entry e
                    where e.book = part.book and e.item = part.invoice
                      and e.item_kind = 'INVOICE' and e.installment is not null)
            from unnest(?, ?) as moved (book, invoice)
            where part.book = moved.book and part.invoice = moved.invoice
            """;

    private final List<Moved> movements = new ArrayList<>();
    private final Items items = new Items();
    private final OpenDays days = new OpenDays();

    private record Moved(EventEnvelope event, int line, Movement entry, Item item) {}

    @Override
    public void add(EventEnvelope event) {
        int line = 0;
        for (Movement entry : MoneyEvent.movementsOf(event.event())) {
            movements.add(new Moved(event, ++line, entry, items.move(event, entry)));
        }
    }

    /** Items first: only then it is known when those that were there are due. */
    @Override
    public void write(Pipeline pipeline) throws SQLException {
        items.write(pipeline);
        writeEntries(pipeline);
        var totals = new Totals();
        movements.forEach(movement -> totals.add(movement.event, movement.entry));
        totals.write(pipeline);
        writeNamed(pipeline);
        days.write(items.all(), pipeline);
    }

    /** Of entries and where items stand, all the rest can be made later. */
    @Override
    public void fill(Pipeline pipeline) throws SQLException {
        items.place(pipeline);
        writeEntries(pipeline);
    }

    /** What was paid on installments by their numbers. */
    private void writeNamed(Pipeline pipeline) throws SQLException {
        Set<Item.Key> invoices = new LinkedHashSet<>();
        for (Moved movement : movements) {
            if (movement.entry.installment() != null) invoices.add(movement.item.key);
        }
        var named = new RowBatch(NAME, "text", "text");
        for (Item.Key invoice : invoices) named.add(invoice.book(), invoice.item());
        pipeline.update(named);
    }

    private void writeEntries(Pipeline pipeline) throws SQLException {
        var entries = new NewRows(ENTRIES);
        for (Moved movement : movements) {
            Movement entry = movement.entry;
            Item.Place place = movement.item.place();
            entries.add(
                    movement.event.book(),
                    movement.event.position(),
                    movement.line,
                    entry.account(),
                    ItemKind.of(entry.item()),
                    entry.item().value(),
                    movement.event.event().effectiveOn(),
                    entry.kind(),
                    entry.source().value(),
                    entry.amount().minor(),
                    entry.amount().currency(),
                    place.side(),
                    place.datedOn(),
                    place.dueOn(),
                    entry.installment());
        }
        pipeline.insert(entries);
    }
}

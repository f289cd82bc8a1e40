package dev.countinghouse.query.deposit;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** What was entered in deposits, and taken out again. */
final class ItemRows implements TableFold {

    private static final NewRows.Table ITEMS =
            NewRows.table(
                    "deposit_item",
                    "book text",
                    "deposit text",
                    "number int4",
                    "batch int4",
                    "position int8",
                    "account text",
                    "amount_minor int8",
                    "currency text",
                    "method text",
                    "reference text",
                    "routing text",
                    "bank_account text",
                    "dated_on date",
                    "remittance text",
                    "entered_by text");
    private static final NewRows.Table REMOVED =
            NewRows.table(
                    "deposit_item_removed",
                    "book text",
                    "deposit text",
                    "number int4",
                    "position int8");

    private final NewRows items = new NewRows(ITEMS);
    private final NewRows removed = new NewRows(REMOVED);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case DepositItemEntered e -> {
                DepositItem item = e.item();
                items.add(
                        e.book(),
                        e.deposit(),
                        e.number(),
                        e.batch(),
                        envelope.position(),
                        item.account(),
                        item.amount().minor(),
                        item.amount().currency(),
                        item.method(),
                        item.reference(),
                        item.routing(),
                        item.bankAccount(),
                        item.datedOn(),
                        item.remittance(),
                        e.enteredBy());
            }
            case DepositItemRemoved e ->
                    removed.add(e.book(), e.deposit(), e.number(), envelope.position());
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(items);
        pipeline.insert(removed);
    }
}

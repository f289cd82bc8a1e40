package dev.countinghouse.query.deposit;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.contract.deposit.DepositPosted;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;
import java.util.List;

/** Deposits, what they and their batches are to come to, and how they ended. */
final class DepositRows implements TableFold {

    private static final NewRows.Table DEPOSITS =
            NewRows.table(
                    "deposit",
                    "book text",
                    "deposit text",
                    "position int8",
                    "bank text",
                    "kind text",
                    "deposited_on date",
                    "currency text",
                    "opened_by text");
    private static final NewRows.Table CONTROLS =
            NewRows.table(
                    "deposit_control",
                    "book text",
                    "deposit text",
                    "position int8",
                    "control_minor int8");
    private static final NewRows.Table BATCHES =
            NewRows.table(
                    "deposit_batch",
                    "book text",
                    "deposit text",
                    "batch int4",
                    "position int8",
                    "control_minor int8",
                    "count int4");
    private static final NewRows.Table ENDS =
            NewRows.table(
                    "deposit_end",
                    "book text",
                    "deposit text",
                    "position int8",
                    "posted bool",
                    "payments text[]",
                    "ended_by text");

    private final NewRows deposits = new NewRows(DEPOSITS);
    private final NewRows controls = new NewRows(CONTROLS);
    private final NewRows batches = new NewRows(BATCHES);
    private final NewRows ends = new NewRows(ENDS);

    @Override
    public void add(EventEnvelope envelope) {
        long position = envelope.position();
        switch (envelope.event()) {
            case DepositOpened e -> {
                deposits.add(
                        e.book(),
                        e.deposit(),
                        position,
                        e.bank(),
                        e.kind(),
                        e.depositedOn(),
                        e.control().currency(),
                        e.openedBy());
                controls.add(e.book(), e.deposit(), position, e.control().minor());
            }
            case DepositControlSet e ->
                    controls.add(e.book(), e.deposit(), position, e.control().minor());
            case DepositBatchSet e ->
                    batches.add(
                            e.book(),
                            e.deposit(),
                            e.batch(),
                            position,
                            e.control().minor(),
                            e.count());
            case DepositPosted e ->
                    ends.add(e.book(), e.deposit(), position, true, e.payments(), e.postedBy());
            case DepositCancelled e ->
                    ends.add(e.book(), e.deposit(), position, false, List.of(), e.cancelledBy());
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(deposits);
        pipeline.insert(controls);
        pipeline.insert(batches);
        pipeline.insert(ends);
    }
}

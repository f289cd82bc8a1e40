package dev.countinghouse.query.bank;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.deposit.DepositPosted;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Deposits that were posted: what a bank shows as one line. */
final class DepositedRows implements TableFold {

    private static final NewRows.Table DEPOSITS =
            NewRows.table(
                    "bank_deposit",
                    "book text",
                    "deposit text",
                    "bank text",
                    "position int8",
                    "amount_minor int8",
                    "currency text",
                    "deposited_on date",
                    "payments text[]");

    private final NewRows deposits = new NewRows(DEPOSITS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof DepositPosted e)) return;
        deposits.add(
                e.book(),
                e.deposit(),
                e.bank(),
                envelope.position(),
                e.total().minor(),
                e.total().currency(),
                e.depositedOn(),
                e.payments());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(deposits);
    }
}

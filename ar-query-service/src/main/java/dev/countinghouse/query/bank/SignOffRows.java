package dev.countinghouse.query.bank;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.bank.BankReconciliationReopened;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Days that were signed off, and opened again. */
final class SignOffRows implements TableFold {

    private static final NewRows.Table SIGN_OFFS =
            NewRows.table(
                    "bank_sign_off",
                    "book text",
                    "bank text",
                    "position int8",
                    "reconciled_on date",
                    "signed bool",
                    "balance_minor int8",
                    "open_at_bank_minor int8",
                    "lines_open int4",
                    "open_in_books_minor int8",
                    "payments_open int4",
                    "currency text",
                    "note text",
                    "done_by text");

    private final NewRows signOffs = new NewRows(SIGN_OFFS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case BankReconciliationSignedOff e ->
                    signOffs.add(
                            e.book(),
                            e.bank(),
                            envelope.position(),
                            e.reconciledOn(),
                            true,
                            e.balance().minor(),
                            e.openAtBank().minor(),
                            e.linesOpen(),
                            e.openInBooks().minor(),
                            e.paymentsOpen(),
                            e.balance().currency(),
                            e.note(),
                            e.signedBy());
            case BankReconciliationReopened e ->
                    signOffs.add(
                            e.book(),
                            e.bank(),
                            envelope.position(),
                            e.reconciledOn(),
                            false,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            e.reason(),
                            e.reopenedBy());
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(signOffs);
    }
}

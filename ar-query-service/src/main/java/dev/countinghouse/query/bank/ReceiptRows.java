package dev.countinghouse.query.bank;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Payments as they came in. That one was moved is no matter of the bank's. */
final class ReceiptRows implements TableFold {

    private static final NewRows.Table RECEIPTS =
            NewRows.table(
                    "bank_receipt",
                    "book text",
                    "payment text",
                    "account text",
                    "position int8",
                    "amount_minor int8",
                    "currency text",
                    "method text",
                    "received_on date",
                    "reference text");
    private static final NewRows.Table REVERSED =
            NewRows.table(
                    "bank_receipt_reversed",
                    "book text",
                    "payment text",
                    "position int8",
                    "reversed_on date");

    private final NewRows receipts = new NewRows(RECEIPTS);
    private final NewRows reversed = new NewRows(REVERSED);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case PaymentPosted e -> {
                if (e.movedFrom() != null) return;
                receipts.add(
                        e.book(),
                        e.payment(),
                        e.account(),
                        envelope.position(),
                        e.amount().minor(),
                        e.amount().currency(),
                        e.method(),
                        e.receivedOn(),
                        e.reference());
            }
            case PaymentReversed e -> {
                if (e.reason() == ReversalReason.MOVED) return;
                reversed.add(e.book(), e.payment(), envelope.position(), e.effectiveOn());
            }
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(receipts);
        pipeline.insert(reversed);
    }
}

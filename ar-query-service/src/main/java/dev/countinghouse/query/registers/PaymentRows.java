package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Payments, and which of them did not stay. */
final class PaymentRows implements TableFold {

    private static final NewRows.Table PAYMENTS =
            NewRows.table(
                    "payment",
                    "book text",
                    "payment text",
                    "account text",
                    "amount_minor int8",
                    "currency text",
                    "method text",
                    "received_on date",
                    "effective_on date",
                    "reference text",
                    "remittance text",
                    "position int8");

    private final NewRows payments = new NewRows(PAYMENTS);
    private final RowBatch paymentReversals =
            new RowBatch(
                    """
                    update payment
                    set reversed_on = r.reversed_on, reversed_position = r.position,
                        reversal_reason = r.reason, reversal_note = r.note,
                        reversal_code = r.code, reversal_resubmittable = r.resubmittable,
                        reversal_fee = r.fee
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        as r (book, payment, reversed_on, position, reason, note, code,
                              resubmittable, fee)
                    where payment.book = r.book and payment.payment = r.payment
                    """,
                    "text",
                    "text",
                    "date",
                    "int8",
                    "text",
                    "text",
                    "text",
                    "bool",
                    "text");

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case PaymentPosted e -> posted(e, envelope.position());
            case PaymentReversed e -> reversed(e, envelope.position());
            default -> {}
        }
    }

    private void reversed(PaymentReversed e, long at) {
        Returned returned = e.returned();
        paymentReversals.add(
                e.book(),
                e.payment(),
                e.effectiveOn(),
                at,
                e.reason(),
                e.note(),
                returned == null ? null : returned.code(),
                returned == null ? null : returned.resubmittable(),
                returned == null ? null : returned.fee());
    }

    private void posted(PaymentPosted e, long at) {
        payments.add(
                e.book(),
                e.payment(),
                e.account(),
                e.amount().minor(),
                e.amount().currency(),
                e.method(),
                e.receivedOn(),
                e.effectiveOn(),
                e.reference(),
                e.remittance(),
                at);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(payments);
        pipeline.update(paymentReversals);
    }
}

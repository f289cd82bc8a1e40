package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;
import java.util.List;

/** Payments, what of them was applied to which invoices, and what of both was taken back. */
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

    private static final NewRows.Table ALLOCATIONS =
            NewRows.table(
                    "allocation",
                    "book text",
                    "payment text",
                    "number int4",
                    "invoice text",
                    "amount_minor int8",
                    "discount_minor int8",
                    "effective_on date",
                    "position int8");

    private final NewRows payments = new NewRows(PAYMENTS);
    private final RowBatch paymentReversals =
            new RowBatch(
                    """
                    update payment
                    set reversed_on = r.reversed_on, reversed_position = r.position,
                        reversal_reason = r.reason, reversal_note = r.note
                    from unnest(?, ?, ?, ?, ?, ?)
                        as r (book, payment, reversed_on, position, reason, note)
                    where payment.book = r.book and payment.payment = r.payment
                    """,
                    "text",
                    "text",
                    "date",
                    "int8",
                    "text",
                    "text");
    private final NewRows allocations = new NewRows(ALLOCATIONS);
    private final RowBatch allocationReversals =
            new RowBatch(
                    """
                    update allocation
                    set reversed_on = r.reversed_on, reversed_position = r.position
                    from unnest(?, ?, ?, ?, ?) as r (book, payment, number, reversed_on, position)
                    where allocation.book = r.book and allocation.payment = r.payment
                      and allocation.number = r.number
                    """,
                    "text",
                    "text",
                    "int4",
                    "date",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case PaymentPosted e -> {
                posted(e, envelope.position());
                allocated(envelope, e.payment(), e.allocations());
            }
            case PaymentAllocated e -> allocated(envelope, e.payment(), e.allocations());
            case AllocationReversed e -> takenBack(envelope, e.payment(), List.of(e.allocation()));
            case PaymentReversed e -> {
                paymentReversals.add(
                        e.book(),
                        e.payment(),
                        e.effectiveOn(),
                        envelope.position(),
                        e.reason(),
                        e.note());
                takenBack(envelope, e.payment(), e.allocations());
            }
            default -> {}
        }
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

    private void allocated(EventEnvelope envelope, PaymentId payment, List<Allocation> applied) {
        for (Allocation allocation : applied) {
            allocations.add(
                    envelope.book(),
                    payment,
                    allocation.number(),
                    allocation.invoice(),
                    allocation.amount().minor(),
                    allocation.settled().minus(allocation.amount()).minor(),
                    envelope.event().effectiveOn(),
                    envelope.position());
        }
    }

    private void takenBack(EventEnvelope envelope, PaymentId payment, List<Allocation> reversed) {
        for (Allocation allocation : reversed) {
            allocationReversals.add(
                    envelope.book(),
                    payment,
                    allocation.number(),
                    envelope.event().effectiveOn(),
                    envelope.position());
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(payments);
        pipeline.insert(allocations);
        pipeline.update(paymentReversals);
        pipeline.update(allocationReversals);
    }
}

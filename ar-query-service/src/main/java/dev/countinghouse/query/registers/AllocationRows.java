package dev.countinghouse.query.registers;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;
import dev.countinghouse.query.subledger.ItemKind;

import java.sql.SQLException;
import java.util.List;

/** Which credit was applied to which debit, and what of it was taken back. */
final class AllocationRows implements TableFold {

    private static final NewRows.Table ALLOCATIONS =
            NewRows.table(
                    "allocation",
                    "book text",
                    "credit_kind text",
                    "credit text",
                    "number int4",
                    "account text",
                    "item_kind text",
                    "item text",
                    "installment int4",
                    "amount_minor int8",
                    "discount_minor int8",
                    "currency text",
                    "effective_on date",
                    "position int8");

    private final NewRows allocations = new NewRows(ALLOCATIONS);
    private final RowBatch reversals =
            new RowBatch(
                    """
                    update allocation
                    set reversed_on = r.reversed_on, reversed_position = r.position
                    from unnest(?, ?, ?, ?, ?, ?)
                        as r (book, credit_kind, credit, number, reversed_on, position)
                    where allocation.book = r.book and allocation.credit_kind = r.credit_kind
                      and allocation.credit = r.credit and allocation.number = r.number
                    """,
                    "text",
                    "text",
                    "text",
                    "int4",
                    "date",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case PaymentPosted e -> made(envelope, e.payment(), e.account(), e.allocations());
            case PaymentAllocated e -> made(envelope, e.payment(), e.account(), e.allocations());
            case AllocationReversed e -> takenBack(envelope, e.payment(), List.of(e.allocation()));
            case PaymentReversed e -> takenBack(envelope, e.payment(), e.allocations());
            case PaymentChargedBack e -> {
                takenBack(envelope, e.payment(), e.takenBack());
                made(envelope, e.payment(), e.account(), e.reapplied());
            }
            case ChargebackReversed e -> made(envelope, e.payment(), e.account(), e.allocations());
            case CreditAllocated e -> made(envelope, e.adjustment(), e.account(), e.allocations());
            case CreditAllocationReversed e ->
                    takenBack(envelope, e.adjustment(), List.of(e.allocation()));
            default -> {}
        }
    }

    private void made(
            EventEnvelope envelope, EntityId credit, AccountId account, List<Allocation> parts) {
        for (Allocation part : parts) {
            allocations.add(
                    envelope.book(),
                    ItemKind.of(credit),
                    credit.value(),
                    part.number(),
                    part.accountOr(account),
                    ItemKind.of(part.item()),
                    part.item().value(),
                    part.installment(),
                    part.amount().minor(),
                    part.settled().minus(part.amount()).minor(),
                    part.amount().currency(),
                    envelope.event().effectiveOn(),
                    envelope.position());
        }
    }

    private void takenBack(EventEnvelope envelope, EntityId credit, List<Allocation> parts) {
        for (Allocation part : parts) {
            reversals.add(
                    envelope.book(),
                    ItemKind.of(credit),
                    credit.value(),
                    part.number(),
                    envelope.event().effectiveOn(),
                    envelope.position());
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(allocations);
        pipeline.update(reversals);
    }
}

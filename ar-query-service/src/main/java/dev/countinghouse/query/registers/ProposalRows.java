package dev.countinghouse.query.registers;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** What one person proposed and another is to decide on, whatever it is. */
final class ProposalRows implements TableFold {

    private static final String ADJUSTMENT = "adjustment:";
    private static final String REVERSAL = "reversal:";
    private static final String VOID = "void:";
    private static final String REFUND = "refund:";

    private static final NewRows.Table PROPOSALS =
            NewRows.table(
                    "proposal",
                    "book text",
                    "item text",
                    "position int8",
                    "account text",
                    "kind text",
                    "amount_minor int8",
                    "currency text",
                    "reason text",
                    "proposed_by text",
                    "proposed_at timestamptz");

    private final NewRows proposals = new NewRows(PROPOSALS);

    /** The first event that ends a proposal counts; a new proposal takes the place of the old. */
    private final RowBatch ends =
            new RowBatch(
                    """
                    update proposal set ended_position = ended.position
                    from (select p.book, p.item, p.position as began, min(e.position) as position
                          from unnest(?, ?, ?) as e (book, item, position)
                          join proposal p on p.book = e.book and p.item = e.item
                           and p.position < e.position and p.ended_position is null
                          group by p.book, p.item, p.position) ended
                    where proposal.book = ended.book and proposal.item = ended.item
                      and proposal.position = ended.began
                    """,
                    "text",
                    "text",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case AdjustmentProposed e ->
                    began(
                            envelope,
                            ADJUSTMENT + e.adjustment(),
                            e.account(),
                            e.kind().name(),
                            e.amount(),
                            e.reason(),
                            e.proposedBy());
            case AdjustmentMade e -> ended(envelope, ADJUSTMENT + e.adjustment());
            case AdjustmentDeclined e -> ended(envelope, ADJUSTMENT + e.adjustment());
            case AdjustmentReversalProposed e ->
                    began(
                            envelope,
                            REVERSAL + e.adjustment(),
                            e.account(),
                            "REVERSAL",
                            e.amount().negated(),
                            e.reason(),
                            e.proposedBy());
            case AdjustmentReversed e -> ended(envelope, REVERSAL + e.adjustment());
            case AdjustmentReversalDeclined e -> ended(envelope, REVERSAL + e.adjustment());
            case InvoiceVoidProposed e ->
                    began(
                            envelope,
                            VOID + e.invoice(),
                            e.account(),
                            "VOID",
                            e.amount().negated(),
                            e.reason(),
                            e.proposedBy());
            case InvoiceVoided e -> ended(envelope, VOID + e.invoice());
            case InvoiceVoidDeclined e -> ended(envelope, VOID + e.invoice());
            case RefundRequested e ->
                    began(
                            envelope,
                            REFUND + e.refund(),
                            e.credit().account(),
                            "REFUND",
                            e.amount(),
                            e.reason(),
                            e.requestedBy());
            case RefundApproved e -> ended(envelope, REFUND + e.refund());
            case RefundCancelled e -> ended(envelope, REFUND + e.refund());
            default -> {}
        }
    }

    private void began(
            EventEnvelope envelope,
            String item,
            AccountId account,
            String kind,
            Money change,
            String reason,
            String proposedBy) {
        ended(envelope, item);
        proposals.add(
                envelope.book(),
                item,
                envelope.position(),
                account,
                kind,
                change.minor(),
                change.currency(),
                reason,
                proposedBy,
                envelope.recordedAt());
    }

    private void ended(EventEnvelope envelope, String item) {
        ends.add(envelope.book(), item, envelope.position());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(proposals);
        pipeline.update(ends);
    }
}

package dev.countinghouse.query.billing;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftEvent;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftHoldEnded;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Drafts, their lines, and what became of them. */
final class DraftRows implements TableFold {

    private static final NewRows.Table DRAFTS =
            NewRows.table(
                    "draft",
                    "book text",
                    "draft text",
                    "account text",
                    "invoice_date date",
                    "currency text",
                    "customer_reference text",
                    "purchase_order text",
                    "memo text",
                    "run text",
                    "made_by text",
                    "position int8");

    private static final NewRows.Table LINES =
            NewRows.table(
                    "draft_line",
                    "book text",
                    "draft text",
                    "line int4",
                    "position int8",
                    "charge text",
                    "item text",
                    "description text",
                    "quantity text",
                    "unit_price text",
                    "amount_minor int8",
                    "charged_on date",
                    "taxes text",
                    "revenue_account text",
                    "reason text",
                    "done_by text");

    private static final NewRows.Table STEPS =
            NewRows.table(
                    "draft_step",
                    "book text",
                    "draft text",
                    "position int8",
                    "state text",
                    "effective_on date",
                    "reason text",
                    "done_by text",
                    "invoice text");

    private static final String READY = "READY";

    private final NewRows drafts = new NewRows(DRAFTS);
    private final NewRows lines = new NewRows(LINES);
    private final NewRows steps = new NewRows(STEPS);

    private final RowBatch closed =
            new RowBatch(
                    """
                    update draft set closed_position = c.position
                    from unnest(?, ?, ?) as c (book, draft, position)
                    where draft.book = c.book and draft.draft = c.draft
                    """,
                    "text",
                    "text",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof DraftEvent event)) return;
        long at = envelope.position();
        switch (event) {
            case DraftMade e -> {
                made(e, at);
                step(e, at, READY, null, e.madeBy(), null);
            }
            case DraftHeld e -> step(e, at, "HELD", e.reason(), e.heldBy(), null);
            case DraftHoldEnded e -> step(e, at, READY, e.reason(), e.endedBy(), null);
            case DraftCorrected e -> corrected(e, at);
            case DraftDiscarded e -> {
                step(e, at, "DISCARDED", e.reason(), e.discardedBy(), null);
                closed.add(e.book(), e.draft(), at);
            }
            case DraftReleased e -> {
                step(e, at, "RELEASED", null, e.releasedBy(), e.invoice());
                closed.add(e.book(), e.draft(), at);
            }
            case DraftVoided e -> step(e, at, "VOIDED", e.reason(), e.voidedBy(), e.invoice());
        }
    }

    private void made(DraftMade e, long at) {
        drafts.add(
                e.book(),
                e.draft(),
                e.account(),
                e.invoiceDate(),
                e.lines().getFirst().amount().currency(),
                e.customerReference(),
                e.purchaseOrder(),
                e.memo(),
                e.run(),
                e.madeBy(),
                at);
        int number = 0;
        for (DraftLine line : e.lines()) line(e, ++number, at, line, null, e.madeBy());
    }

    private void corrected(DraftCorrected e, long at) {
        DraftLine changed = e.changed();
        if (changed != null) {
            line(e, e.line(), at, changed, e.reason(), e.correctedBy());
            return;
        }
        lines.add(
                e.book(),
                e.draft(),
                e.line(),
                at,
                e.freed(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.reason(),
                e.correctedBy());
    }

    private void line(
            DraftEvent e, int number, long at, DraftLine line, @Nullable String reason, String by) {
        lines.add(
                e.book(),
                e.draft(),
                number,
                at,
                line.charge(),
                line.item(),
                line.description(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                line.amount().minor(),
                line.chargedOn(),
                Json.of(line.taxes()),
                line.revenueAccount(),
                reason,
                by);
    }

    private void step(
            DraftEvent e,
            long at,
            String state,
            @Nullable String reason,
            String by,
            @Nullable InvoiceId invoice) {
        steps.add(e.book(), e.draft(), at, state, e.effectiveOn(), reason, by, invoice);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(drafts);
        pipeline.insert(lines);
        pipeline.insert(steps);
        pipeline.update(closed);
    }
}

package dev.countinghouse.query.billing;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftEvent;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.charge.ChargePriced;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Charges: what each is and costs, and what became of it. */
final class ChargeRows implements TableFold {

    private static final NewRows.Table CHARGES =
            NewRows.table(
                    "charge",
                    "book text",
                    "charge text",
                    "account text",
                    "reference text",
                    "returns text",
                    "recurring text",
                    "entered_by text",
                    "position int8");

    private static final NewRows.Table CONTENTS =
            NewRows.table(
                    "charge_content",
                    "book text",
                    "charge text",
                    "position int8",
                    "item text",
                    "description text",
                    "quantity text",
                    "charged_on date",
                    "reason text",
                    "done_by text");

    private static final NewRows.Table PRICES =
            NewRows.table(
                    "charge_price",
                    "book text",
                    "charge text",
                    "position int8",
                    "price text",
                    "quantity text",
                    "unit_price text",
                    "amount_minor int8",
                    "currency text",
                    "steps text");

    private static final NewRows.Table STEPS =
            NewRows.table(
                    "charge_step",
                    "book text",
                    "charge text",
                    "position int8",
                    "state text",
                    "draft text",
                    "invoice text",
                    "reason text",
                    "done_by text",
                    "effective_on date");

    private final NewRows charges = new NewRows(CHARGES);
    private final NewRows contents = new NewRows(CONTENTS);
    private final NewRows prices = new NewRows(PRICES);
    private final NewRows steps = new NewRows(STEPS);

    /** Closed, or open again: what came last counts. */
    private final RowBatch closed =
            new RowBatch(
                    """
                    update charge set closed_position = c.closed_position
                    from (select distinct on (book, charge) book, charge,
                                 case when closes then position end as closed_position
                          from unnest(?, ?, ?, ?) as one (book, charge, position, closes)
                          order by book, charge, position desc) c
                    where charge.book = c.book and charge.charge = c.charge
                    """,
                    "text",
                    "text",
                    "int8",
                    "bool");

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case ChargeEntered e -> entered(e, at);
            case ChargeCorrected e -> {
                contents.add(
                        e.book(),
                        e.charge(),
                        at,
                        e.item(),
                        e.description(),
                        e.quantity().toPlainString(),
                        e.chargedOn(),
                        e.reason(),
                        e.correctedBy());
                priced(e.book(), e.charge(), at, e.price());
            }
            case ChargePriced e -> priced(e.book(), e.charge(), at, e.price());
            case ChargeCancelled e -> {
                steps.add(
                        e.book(),
                        e.charge(),
                        at,
                        "CANCELLED",
                        null,
                        null,
                        e.reason(),
                        e.cancelledBy(),
                        e.cancelledOn());
                closed.add(e.book(), e.charge(), at, true);
            }
            case DraftMade e -> drafted(e, "DRAFTED", null, null, e.madeBy(), at);
            case DraftCorrected e -> drafted(e, "FREED", null, e.reason(), e.correctedBy(), at);
            case DraftDiscarded e -> drafted(e, "FREED", null, e.reason(), e.discardedBy(), at);
            case DraftReleased e -> {
                drafted(e, "BILLED", e.invoice(), null, e.releasedBy(), at);
                for (ChargeId charge : e.charges()) closed.add(e.book(), charge, at, true);
            }
            case DraftVoided e -> {
                drafted(e, "FREED", null, e.reason(), e.voidedBy(), at);
                for (ChargeId charge : e.charges()) closed.add(e.book(), charge, at, false);
            }
            default -> {}
        }
    }

    private void entered(ChargeEntered e, long at) {
        charges.add(
                e.book(),
                e.charge(),
                e.account(),
                e.reference(),
                e.returns(),
                e.recurring(),
                e.enteredBy(),
                at);
        contents.add(
                e.book(),
                e.charge(),
                at,
                e.item(),
                e.description(),
                e.quantity().toPlainString(),
                e.chargedOn(),
                null,
                e.enteredBy());
        priced(e.book(), e.charge(), at, e.price());
    }

    private void priced(BookId book, ChargeId charge, long at, @Nullable ChargePrice price) {
        if (price == null) {
            prices.add(book, charge, at, null, null, null, null, null, null);
            return;
        }
        prices.add(
                book,
                charge,
                at,
                price.price(),
                price.quantity().toPlainString(),
                price.unitPrice().toPlainString(),
                price.amount().minor(),
                price.amount().currency(),
                Json.of(price.steps()));
    }

    /** Of the charges that a draft takes or gives back. */
    private void drafted(
            DraftEvent e,
            String state,
            @Nullable InvoiceId invoice,
            @Nullable String reason,
            String by,
            long at) {
        for (ChargeId charge : e.charges()) {
            steps.add(e.book(), charge, at, state, e.draft(), invoice, reason, by, e.effectiveOn());
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(charges);
        pipeline.insert(contents);
        pipeline.insert(prices);
        pipeline.insert(steps);
        pipeline.update(closed);
    }
}

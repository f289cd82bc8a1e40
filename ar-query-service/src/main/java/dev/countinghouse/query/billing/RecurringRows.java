package dev.countinghouse.query.billing;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.billing.BillingRunOrdered;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeSet;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Recurring charges, and the billing runs that make their charges. */
final class RecurringRows implements TableFold {

    private static final NewRows.Table RECURRING =
            NewRows.table(
                    "recurring_charge",
                    "book text",
                    "recurring text",
                    "account text",
                    "item text",
                    "description text",
                    "quantity text",
                    "every_count int4",
                    "every_unit text",
                    "first_on date",
                    "until date",
                    "set_by text",
                    "position int8");

    private static final NewRows.Table ENDS =
            NewRows.table(
                    "recurring_charge_end",
                    "book text",
                    "recurring text",
                    "position int8",
                    "last_on date",
                    "reason text",
                    "ended_by text");

    private static final NewRows.Table RUNS =
            NewRows.table(
                    "billing_run",
                    "book text",
                    "run text",
                    "through date",
                    "invoice_date date",
                    "ordered_by text",
                    "ordered_on date",
                    "position int8");

    private final NewRows recurring = new NewRows(RECURRING);
    private final NewRows ends = new NewRows(ENDS);
    private final NewRows runs = new NewRows(RUNS);

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case RecurringChargeSet e ->
                    recurring.add(
                            e.book(),
                            e.recurring(),
                            e.account(),
                            e.item(),
                            e.description(),
                            e.quantity().toPlainString(),
                            e.every().count(),
                            e.every().unit(),
                            e.firstOn(),
                            e.until(),
                            e.setBy(),
                            at);
            case RecurringChargeEnded e ->
                    ends.add(e.book(), e.recurring(), at, e.lastOn(), e.reason(), e.endedBy());
            case BillingRunOrdered e ->
                    runs.add(
                            e.book(),
                            e.run(),
                            e.through(),
                            e.invoiceDate(),
                            e.orderedBy(),
                            e.orderedOn(),
                            at);
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(recurring);
        pipeline.insert(ends);
        pipeline.insert(runs);
    }
}

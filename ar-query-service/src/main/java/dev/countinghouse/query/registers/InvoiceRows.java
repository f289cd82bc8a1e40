package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Invoices, and which of them were flagged or voided. */
final class InvoiceRows implements TableFold {

    private static final NewRows.Table INVOICES =
            NewRows.table(
                    "invoice",
                    "book text",
                    "invoice text",
                    "number text",
                    "account text",
                    "invoice_date date",
                    "net_minor int8",
                    "tax_minor int8",
                    "total_minor int8",
                    "currency text",
                    "discount_until date",
                    "discount_minor int8",
                    "discount_grace_days int4",
                    "customer_reference text",
                    "purchase_order text",
                    "memo text",
                    "position int8");

    private final NewRows invoices = new NewRows(INVOICES);
    private final RowBatch voids =
            new RowBatch(
                    """
                    update invoice set voided_on = v.voided_on, voided_position = v.position
                    from unnest(?, ?, ?, ?) as v (book, invoice, voided_on, position)
                    where invoice.book = v.book and invoice.invoice = v.invoice
                    """,
                    "text",
                    "text",
                    "date",
                    "int8");

    private final RowBatch flags =
            new RowBatch(
                    """
                    update invoice
                    set flagged_position = f.position, flagged_on_hold = f.on_hold,
                        flagged_limit_minor = f.limit_minor
                    from unnest(?, ?, ?, ?, ?)
                        as f (book, invoice, position, on_hold, limit_minor)
                    where invoice.book = f.book and invoice.invoice = f.invoice
                    """,
                    "text",
                    "text",
                    "int8",
                    "bool",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case InvoiceIssued e -> issued(e, at);
            case InvoiceFlagged e -> flagged(e, at);
            case InvoiceVoided e -> voids.add(e.book(), e.invoice(), e.voidedOn(), at);
            default -> {}
        }
    }

    private void issued(InvoiceIssued e, long at) {
        DiscountOffer discount = e.discount();
        invoices.add(
                e.book(),
                e.invoice(),
                e.number(),
                e.account(),
                e.invoiceDate(),
                e.net().minor(),
                e.tax().minor(),
                e.total().minor(),
                e.total().currency(),
                discount == null ? null : discount.until(),
                discount == null ? null : discount.amount().minor(),
                discount == null ? null : discount.graceDays(),
                e.customerReference(),
                e.purchaseOrder(),
                e.memo(),
                at);
    }

    private void flagged(InvoiceFlagged e, long at) {
        Money limit = e.creditLimit();
        flags.add(e.book(), e.invoice(), at, e.onHold(), limit == null ? null : limit.minor());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(invoices);
        pipeline.update(flags);
        pipeline.update(voids);
    }
}

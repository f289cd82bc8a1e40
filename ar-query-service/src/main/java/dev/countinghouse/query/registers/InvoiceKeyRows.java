package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;
import dev.countinghouse.query.numbers.DocumentNumber;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Under which numbers payers may write of an invoice. */
final class InvoiceKeyRows implements TableFold {

    private static final NewRows.Table KEYS =
            NewRows.table("invoice_key", "book text", "key text", "invoice text", "account text");

    private final NewRows keys = new NewRows(KEYS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof InvoiceIssued e)) return;
        Set<String> all = new LinkedHashSet<>(DocumentNumber.of(e.number().value()).keys());
        if (e.purchaseOrder() != null) all.addAll(DocumentNumber.of(e.purchaseOrder()).keys());
        if (e.customerReference() != null) {
            all.addAll(DocumentNumber.of(e.customerReference()).keys());
        }
        for (String key : all) keys.add(e.book(), key, e.invoice(), e.account());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(keys);
    }
}

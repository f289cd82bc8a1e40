package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** The parts of invoices that are due in several. */
final class Installments implements TableFold {

    private static final NewRows.Table INSTALLMENTS =
            NewRows.table(
                    "installment",
                    "book text",
                    "invoice text",
                    "number int4",
                    "due_on date",
                    "amount_minor int8",
                    "earlier_minor int8",
                    "later_minor int8",
                    "currency text");

    private final NewRows installments = new NewRows(INSTALLMENTS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof InvoiceIssued e) || e.installments().size() == 1) return;
        long earlier = 0;
        int number = 0;
        for (Installment part : e.installments()) {
            long amount = part.amount().minor();
            long later = e.total().minor() - earlier - amount;
            installments.add(
                    e.book(),
                    e.invoice(),
                    ++number,
                    part.dueOn(),
                    amount,
                    earlier,
                    later,
                    e.total().currency());
            earlier += amount;
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(installments);
    }
}

package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Reads;

import java.time.LocalDate;
import java.util.List;

/** The invoices of a book. */
final class Invoices {

    static final DocumentList<Invoice> LIST =
            new DocumentList<>(
                    """
                    select book, invoice as id, number as label, account, invoice_date as dated_on,
                           net_minor, tax_minor, total_minor, currency, discount_until,
                           discount_minor, customer_reference, memo, position,
                           voided_on as ended_on, voided_position as end_position,
                           'INVOICE' as item_kind, 'VOIDED' as ended_state,
                           'SETTLED' as settled_state, 'OPEN' as open_state
                    from receivables.invoice
                    """,
                    Invoice::of);

    private static final String INSTALLMENTS =
            """
            select n.number, due_on, amount_minor, currency,
                   case when later_minor = 0 then
                            cast(:open as bigint)
                            - greatest(0, least(cast(:open as bigint) - amount_minor,
                                                earlier_minor))
                        else greatest(0, least(cast(:open as bigint) - later_minor, amount_minor))
                   end as open_minor
            from receivables.installment n join receivables.invoice using (book, invoice)
            where book = :book and invoice = :invoice
            order by n.number
            """;

    private Invoices() {}

    /** A part with its own due date, and what is open of it. */
    record Part(int number, LocalDate dueOn, Money amount, Money open) {}

    static List<Part> installments(Reads.State state, Invoice invoice) {
        return state.database()
                .sql(INSTALLMENTS)
                .param("book", state.book().value())
                .param("invoice", invoice.invoice())
                .param("open", invoice.open().minor())
                .query(
                        (row, _) ->
                                new Part(
                                        row.getInt("number"),
                                        Truth.date(row, "due_on"),
                                        Truth.money(row, "amount_minor"),
                                        Truth.money(row, "open_minor")))
                .list();
    }
}

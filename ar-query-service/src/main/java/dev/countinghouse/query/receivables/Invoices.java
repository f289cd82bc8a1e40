package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Snapshots;

import java.time.LocalDate;
import java.util.List;

/** The invoices of a book. */
final class Invoices {

    static final DocumentList<Invoice> LIST =
            new DocumentList<>(
                    """
                    select book, invoice as id, number as label, account, invoice_date as dated_on,
                           net_minor, tax_minor, total_minor, currency, discount_until,
                           discount_minor, discount_grace_days, customer_reference,
                           purchase_order, memo, position,
                           voided_on as ended_on, voided_position as end_position,
                           'INVOICE' as item_kind, 'VOIDED' as ended_state,
                           'SETTLED' as settled_state, 'OPEN' as open_state
                    from receivables.invoice
                    """,
                    Invoice::of);

    private static final String INSTALLMENTS =
            """
            select n.number, n.due_on, n.amount_minor, v.currency,
                   receivables.part_open(:open, n.amount_minor, n.earlier_minor, n.later_minor)
                       as open_minor
            from receivables.installment n
            join receivables.invoice v on v.book = n.book and v.invoice = n.invoice
            where n.book = :book and n.invoice = :invoice
            union all
            select 1, i.due_on, v.total_minor, v.currency, :open
            from receivables.item i
            join receivables.invoice v on v.book = i.book and v.invoice = i.item
            where i.book = :book and i.item = :invoice and i.kind = 'INVOICE'
              and i.due_on is not null
            order by number
            """;

    private Invoices() {}

    /** A part with its own due date, and what is open of it. */
    record Part(int number, LocalDate dueOn, Money amount, Money open) {}

    static List<Part> installments(Snapshots.State state, Invoice invoice) {
        return state.database()
                .sql(INSTALLMENTS)
                .param("book", state.book().value())
                .param("invoice", invoice.invoice())
                .param("open", invoice.open().minor())
                .query(
                        (row, _) ->
                                new Part(
                                        row.getInt("number"),
                                        OpenItemSql.date(row, "due_on"),
                                        OpenItemSql.money(row, "amount_minor"),
                                        OpenItemSql.money(row, "open_minor")))
                .list();
    }
}

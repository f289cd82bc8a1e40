package dev.countinghouse.query.invoices;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.documents.DocumentList;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;
import dev.countinghouse.query.web.State;

import java.time.LocalDate;
import java.util.List;

/** The invoices of a book. */
public final class Invoices {

    public static final DocumentList<Invoice> LIST =
            new DocumentList<>(
                    """
                    select book, invoice as id, number as label, account, invoice_date as dated_on,
                           net_minor, tax_minor, total_minor, currency, discount_until,
                           discount_minor, discount_grace_days, customer_reference,
                           purchase_order, memo, position,
                           flagged_position <= :known as is_flagged, flagged_on_hold,
                           flagged_limit_minor,
                           (select coalesce(sum(s.held_minor), 0) from dispute_step s
                            where s.book = invoice.book and s.invoice = invoice.invoice
                              and s.effective_on <= :on and s.position <= :known) as held_minor,
                           (select coalesce(sum(l.amount_minor), 0) from plan_item l
                            where l.book = invoice.book and l.item = invoice.invoice
                              and l.item_kind = 'INVOICE'
                              and l.effective_on <= :on and l.position <= :known)
                               as planned_minor,
                           (select l.plan from plan_item l
                            where l.book = invoice.book and l.item = invoice.invoice
                              and l.item_kind = 'INVOICE'
                              and l.effective_on <= :on and l.position <= :known
                            order by l.position desc limit 1) as plan,
                           voided_on as ended_on, voided_position as end_position,
                           'INVOICE' as item_kind, 'VOIDED' as ended_state,
                           'SETTLED' as settled_state, 'OPEN' as open_state
                    from invoice
                    """,
                    """
                    (cast(:reference as text) is null or v.customer_reference = :reference
                       or v.purchase_order = :reference)
                    """,
                    Invoice::of);

    public static final Sorts<Invoice> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.date("v.dated_on", Invoice::invoiceDate)),
                                    List.of(Sort.Key.text("v.id", Invoice::invoice)),
                                    Sort.Way.DOWN))
                    .by("invoiceDate", Sort.Key.date("v.dated_on", Invoice::invoiceDate))
                    .by("number", Sort.Key.text("v.label", Invoice::number))
                    .by("total", Sort.Key.amount("v.currency", "v.total_minor", Invoice::total));

    private static final String INSTALLMENTS =
            OpenItemSql.parts(
                            """
                            (select account, kind, item, side, dated_on, due_on, number, currency,
                                    amount_minor, cast(:open as bigint) as open_minor
                             from item
                             where book = :book and item = :invoice and kind = 'INVOICE')
                            """)
                    + "order by installment";

    private Invoices() {}

    /** A part with its own due date, and what is open of it. */
    public record Part(int number, LocalDate dueOn, Money amount, Money open) {}

    public static List<Part> installments(State state, AsOf asOf, Invoice invoice) {
        return state.ask(asOf, INSTALLMENTS)
                .param("invoice", invoice.invoice())
                .param("open", invoice.open().minor())
                .query(
                        (row, _) ->
                                new Part(
                                        row.getInt("installment"),
                                        Columns.date(row, "due_on"),
                                        Columns.money(row, "amount_minor"),
                                        Columns.money(row, "open_minor")))
                .list();
    }
}

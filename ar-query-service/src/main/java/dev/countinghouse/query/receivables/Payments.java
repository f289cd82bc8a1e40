package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The payments of a book. */
final class Payments {

    static final DocumentList<Payment> LIST =
            new DocumentList<>(
                    """
                    select book, payment as id, reference as label, account,
                           effective_on as dated_on, amount_minor, currency, method, received_on,
                           remittance, reversal_reason, reversal_note, position,
                           reversed_on as ended_on, reversed_position as end_position,
                           'PAYMENT' as item_kind, 'REVERSED' as ended_state,
                           'APPLIED' as settled_state, 'UNAPPLIED' as open_state
                    from receivables.payment
                    """,
                    Payment::of);

    private static final String ALLOCATIONS =
            """
            select l.number, l.invoice, l.amount_minor, l.discount_minor, y.currency,
                   l.effective_on,
                   case when l.reversed_on <= :on and l.reversed_position <= :known
                        then l.reversed_on end as reversed_on
            from receivables.allocation l join receivables.payment y using (book, payment)
            where book = :book and payment = :payment
              and l.effective_on <= :on and l.position <= :known
            order by l.number
            """;

    private Payments() {}

    /** Money of the payment that was applied to an invoice, and perhaps taken back. */
    record Applied(
            int number,
            String invoice,
            Money amount,
            Money discount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {}

    static List<Applied> allocations(Snapshots.State state, AsOf asOf, PaymentId payment) {
        return OpenItemSql.ask(state, asOf, ALLOCATIONS)
                .param("payment", payment.value())
                .query(
                        (row, _) ->
                                new Applied(
                                        row.getInt("number"),
                                        row.getString("invoice"),
                                        OpenItemSql.money(row, "amount_minor"),
                                        OpenItemSql.money(row, "discount_minor"),
                                        OpenItemSql.date(row, "effective_on"),
                                        OpenItemSql.dateOrNull(row, "reversed_on")))
                .list();
    }
}

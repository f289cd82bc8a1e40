package dev.countinghouse.query.payments;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.documents.DocumentList;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The payments of a book. */
public final class Payments {

    public static final DocumentList<Payment> LIST =
            new DocumentList<>(
                    """
                    select book, payment as id, reference as label, account,
                           effective_on as dated_on, amount_minor, currency, method, received_on,
                           remittance, reversal_reason, reversal_note, position,
                           reversed_on as ended_on, reversed_position as end_position,
                           'PAYMENT' as item_kind, 'REVERSED' as ended_state,
                           'APPLIED' as settled_state, 'UNAPPLIED' as open_state
                    from payment
                    """,
                    Payment::of);

    private static final String ALLOCATIONS =
            """
            select l.number, l.invoice, l.amount_minor, l.discount_minor, y.currency,
                   l.effective_on,
                   case when l.reversed_on <= :on and l.reversed_position <= :known
                        then l.reversed_on end as reversed_on
            from allocation l join payment y using (book, payment)
            where book = :book and payment = :payment
              and l.effective_on <= :on and l.position <= :known
            order by l.number
            """;

    private Payments() {}

    /** Money of the payment that was applied to an invoice, and perhaps taken back. */
    public record Applied(
            int number,
            String invoice,
            Money amount,
            Money discount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {}

    public static List<Applied> allocations(State state, AsOf asOf, PaymentId payment) {
        return state.ask(asOf, ALLOCATIONS)
                .param("payment", payment.value())
                .query(
                        (row, _) ->
                                new Applied(
                                        row.getInt("number"),
                                        row.getString("invoice"),
                                        Columns.money(row, "amount_minor"),
                                        Columns.money(row, "discount_minor"),
                                        Columns.date(row, "effective_on"),
                                        Columns.dateOrNull(row, "reversed_on")))
                .list();
    }
}

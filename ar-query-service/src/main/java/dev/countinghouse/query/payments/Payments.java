package dev.countinghouse.query.payments;

import dev.countinghouse.query.documents.DocumentList;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import java.util.List;

/** The payments of a book. */
public final class Payments {

    public static final DocumentList<Payment> LIST =
            new DocumentList<>(
                    """
                    select y.book, y.payment as id, y.reference as label, y.account,
                           y.effective_on as dated_on, y.amount_minor, y.currency, y.method,
                           y.received_on, y.remittance, y.reversal_reason, y.reversal_note,
                           y.reversal_code, y.reversal_resubmittable, y.reversal_fee,
                           y.position, y.reversed_on as ended_on,
                           y.reversed_position as end_position,
                           'PAYMENT' as item_kind, 'REVERSED' as ended_state,
                           case when c.taken_minor = y.amount_minor then 'CHARGED_BACK'
                                else 'APPLIED' end as settled_state,
                           'UNAPPLIED' as open_state, c.taken_minor
                    from payment y
                    cross join lateral (
                        select cast(coalesce(sum(s.taken_minor), 0) as bigint) as taken_minor
                        from chargeback_step s
                        where s.book = y.book and s.payment = y.payment
                          and s.effective_on <= :on and s.position <= :known) c
                    """,
                    Payment::of);

    public static final Sorts<Payment> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.date("v.dated_on", Payment::effectiveOn)),
                                    List.of(Sort.Key.text("v.id", Payment::payment)),
                                    Sort.Way.DOWN))
                    .by("effectiveOn", Sort.Key.date("v.dated_on", Payment::effectiveOn))
                    .by("receivedOn", Sort.Key.date("v.received_on", Payment::receivedOn))
                    .by("amount", Sort.Key.amount("v.currency", "v.amount_minor", Payment::amount));

    private Payments() {}
}

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
                    select book, payment as id, reference as label, account,
                           effective_on as dated_on, amount_minor, currency, method, received_on,
                           remittance, reversal_reason, reversal_note, position,
                           reversed_on as ended_on, reversed_position as end_position,
                           'PAYMENT' as item_kind, 'REVERSED' as ended_state,
                           'APPLIED' as settled_state, 'UNAPPLIED' as open_state
                    from payment
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

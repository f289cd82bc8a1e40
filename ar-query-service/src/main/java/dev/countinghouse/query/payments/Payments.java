package dev.countinghouse.query.payments;

import dev.countinghouse.query.documents.DocumentList;

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

    private Payments() {}
}

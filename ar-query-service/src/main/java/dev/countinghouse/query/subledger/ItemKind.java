package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.EntityId;

import java.util.Locale;

/** What an open amount stands on. */
public enum ItemKind {
    /** An invoice: what it has open. */
    INVOICE,
    /** A payment: its unapplied cash, as a negative receivable. */
    PAYMENT,
    /** An adjustment on account: positive or negative. */
    ADJUSTMENT,
    /** A part of a payment plan: what of it is to be paid. */
    PART;

    public static ItemKind of(EntityId item) {
        return valueOf(item.kind().name().toUpperCase(Locale.ROOT));
    }
}

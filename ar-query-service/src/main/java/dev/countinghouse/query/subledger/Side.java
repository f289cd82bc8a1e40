package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.Money;

/** What an item is to the account: it never changes, whatever is left of it. */
enum Side {
    /** Invoices, and what else the account owes. */
    DEBT,
    /** What is owed to the account. */
    CREDIT,
    /** What came in and is not applied. */
    CASH;

    static Side of(ItemKind kind, Money first) {
        return switch (kind) {
            case INVOICE, PART -> DEBT;
            case PAYMENT -> CASH;
            case ADJUSTMENT -> first.isNegative() ? CREDIT : DEBT;
        };
    }
}

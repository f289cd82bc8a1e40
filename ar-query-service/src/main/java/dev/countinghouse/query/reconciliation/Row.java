package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A row of the subledger or of the journal, as it is or as it must be.
 *
 * @param ledgerAccount only in the journal, like the role
 * @param detail of a journal line; of an entry, the installment that it names
 */
record Row(
        String account,
        ItemKind itemKind,
        String item,
        LocalDate effectiveOn,
        @Nullable String ledgerAccount,
        @Nullable String role,
        @Nullable String detail,
        Money amount) {

    /** The row but for its amount. */
    Row unvalued() {
        return new Row(
                account,
                itemKind,
                item,
                effectiveOn,
                ledgerAccount,
                role,
                detail,
                Money.zero(amount.currency()));
    }
}

package dev.countinghouse.query.journal;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param role why this ledger account: what reports group by, whatever code it has
 * @param account whose receivable it is about
 * @param item the invoice, payment or adjustment that it is about: in a control account, the item
 *     of the subledger that moves by the same amount
 * @param amount debit above zero, credit below
 * @param detail the tax's code, on a tax line
 */
public record JournalLine(
        LedgerRole role,
        String ledgerAccount,
        AccountId account,
        EntityId item,
        Money amount,
        @Nullable String detail) {

    JournalLine opposite() {
        return new JournalLine(role, ledgerAccount, account, item, amount.negated(), detail);
    }
}

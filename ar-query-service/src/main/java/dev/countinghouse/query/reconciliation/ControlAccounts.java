package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.journal.LedgerRole;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the control accounts of the general ledger hold what the subledger holds: receivables the
 * open items, unapplied cash what payments have left to apply.
 *
 * @param difference ledger less subledger of both control accounts, by currency
 * @param knownPosition the last position that counts
 * @param controls each control account in each currency
 * @param accounts customers' accounts that differ, the first of them
 * @param events events that make them differ, the first of them
 */
public record ControlAccounts(
        boolean ties,
        List<Sum> difference,
        LocalDate effectiveOn,
        long knownPosition,
        List<Control> controls,
        List<DifferingAccount> accounts,
        List<Discrepancy> events) {

    /** A control account; debit above zero. */
    public record Control(
            String ledgerAccount,
            String name,
            LedgerRole role,
            Sum ledger,
            Sum subledger,
            Sum difference) {}

    /** An account whose part of a control account is not what its items sum to. */
    public record DifferingAccount(
            AccountId account, LedgerRole role, Sum ledger, Sum subledger, Sum difference) {}
}

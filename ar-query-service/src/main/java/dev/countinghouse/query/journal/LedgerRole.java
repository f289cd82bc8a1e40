package dev.countinghouse.query.journal;

import static dev.countinghouse.query.journal.LedgerSide.CREDIT;
import static dev.countinghouse.query.journal.LedgerSide.DEBIT;

/** What the posting rules need an account for, with the code and name it has unless configured. */
public enum LedgerRole {
    CASH("1000", "Cash", DEBIT),
    RECEIVABLES("1200", "Accounts receivable", DEBIT),
    UNAPPLIED_CASH("2100", "Unapplied cash", CREDIT),
    TAX("2200", "Sales tax payable", CREDIT),
    REVENUE("4000", "Revenue", CREDIT),
    OTHER_REVENUE("4100", "Other revenue", CREDIT),
    FEES("4200", "Fee income", CREDIT),
    INTEREST("4300", "Interest income", CREDIT),
    RECOVERIES("4400", "Bad debts recovered", CREDIT),
    RETURNS("4900", "Sales returns and allowances", DEBIT),
    DISCOUNTS("4910", "Sales discounts", DEBIT),
    CONTRACTUAL("4920", "Contractual adjustments", DEBIT),
    BAD_DEBT("6100", "Bad debt", DEBIT),
    SMALL_BALANCES("6110", "Small-balance write-offs", DEBIT);

    private final LedgerAccount usual;

    LedgerRole(String code, String name, LedgerSide normal) {
        usual = new LedgerAccount(code, name, normal);
    }

    LedgerAccount usual() {
        return usual;
    }
}

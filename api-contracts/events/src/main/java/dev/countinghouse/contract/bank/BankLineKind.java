package dev.countinghouse.contract.bank;

/** What a line is, as the bank's own code says. */
public enum BankLineKind {
    /** Money from one payer. */
    RECEIPT,
    /** Several receipts in one sum: a deposit, a lockbox, a settlement of cards. */
    DEPOSIT,
    /** A receipt that was taken back. */
    RETURN,
    /** What the bank takes for its work. */
    FEE,
    /** Everything else: what was paid out, interest, transfers. */
    OTHER
}

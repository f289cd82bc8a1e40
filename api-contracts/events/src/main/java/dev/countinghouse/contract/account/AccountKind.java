package dev.countinghouse.contract.account;

/** Whose account it is. */
public enum AccountKind {
    CUSTOMER,
    PATIENT,
    PAYER,
    /** Nobody's: where money waits of which it is not known whose it is. */
    UNIDENTIFIED
}

package dev.countinghouse.contract.account;

/** Whose account it is. */
public enum AccountKind {
    CUSTOMER,
    PATIENT,
    PAYER
}

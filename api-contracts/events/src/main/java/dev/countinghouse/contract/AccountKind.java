package dev.countinghouse.contract;

/** Whose account it is. */
public enum AccountKind {
    CUSTOMER,
    PATIENT,
    PAYER
}

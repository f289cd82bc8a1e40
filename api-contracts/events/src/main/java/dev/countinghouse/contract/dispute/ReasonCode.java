package dev.countinghouse.contract.dispute;

/** Why a customer will not pay, or asks. */
public enum ReasonCode {
    PRICE,
    QUANTITY,
    QUALITY,
    NOT_RECEIVED,
    NOT_ORDERED,
    DUPLICATE,
    ALREADY_PAID,
    TERMS,
    TAX,
    OTHER
}

package dev.countinghouse.contract.cash;

/** How a rule finds what a payment pays. */
public enum Matching {
    /** By the lines of its remittance advice. */
    REMITTANCE,
    /** By document, order or customer's numbers that stand in its text or reference. */
    DOCUMENT_NUMBER,
    /** The one item that has exactly so much open. */
    EXACT_ITEM,
    /** The one set of items that adds up to exactly so much. */
    EXACT_COMBINATION,
    /** As the same amount of this payer was applied before. */
    PAYER_HABIT,
    /** All that the account has open, if it is exactly so much. */
    CLEAR_ACCOUNT,
    /** All that is past due, if it is exactly so much. */
    CLEAR_PAST_DUE,
    /** All past due of the same days to pay, if it is exactly so much. */
    CLEAR_PAST_DUE_BY_TERM,
    /** By due date, as far as the money goes. */
    OLDEST_FIRST,
    /** What it names first, then by due date as far as the money goes. */
    COMBINATION
}

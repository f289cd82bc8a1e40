package dev.countinghouse.contract.cash;

/** What becomes of a payment's unapplied money. */
public enum CashOutcome {
    APPLY,
    /** It waits for a person, who sees what would be applied. */
    PROPOSE,
    /** It waits for a person, and nothing is likely enough to be proposed. */
    LEAVE
}

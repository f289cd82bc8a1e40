package dev.countinghouse.contract.dispute;

/** How serious a customer is about it. */
public enum DisputeKind {
    /** They do not owe it, they say. */
    DISPUTE,
    /** Something was wrong with what they got, and they will not pay before that is settled. */
    COMPLAINT,
    /** They only ask, or their bank does: what is owed is as good as before. */
    INQUIRY;

    /** Whether an amount is disputed by it. */
    public boolean holdsAmount() {
        return this != INQUIRY;
    }
}

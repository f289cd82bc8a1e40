package dev.countinghouse.contract.statement;

/** What the lines of a statement are. */
public enum StatementForm {
    /** Whatever is open, with what is left of it. */
    OPEN_ITEM,
    /** What was owed before, and what changed it. */
    BALANCE_FORWARD,
    /** All that happened, charges and credits in columns of their own. */
    ACTIVITY;

    /** Whether it tells of a period. */
    public boolean hasPeriod() {
        return this != OPEN_ITEM;
    }
}

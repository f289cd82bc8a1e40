package dev.countinghouse.contract.dunning;

/** Why nobody is asked to pay for now. */
public enum HoldKind {
    PROMISE(false),
    COMPLAINT(false),
    HARDSHIP(false),
    MANAGEMENT(false),
    DECEASED(true),
    BANKRUPTCY(true),
    ATTORNEY(true),
    WORKERS_COMPENSATION(true);

    private final boolean absolute;

    HoldKind(boolean absolute) {
        this.absolute = absolute;
    }

    /** Whether nobody may pass it over, not even somebody who means to. */
    public boolean isAbsolute() {
        return absolute;
    }
}

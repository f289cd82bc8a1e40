package dev.countinghouse.contract.plan;

/** What becomes of a plan of which a part was not paid in time. */
public enum MissedPart {
    /** The rest goes back to what it came from, due as it was. */
    PUTS_REST_BACK,
    /** The plan goes on; its part is late like anything else. */
    LEAVES_IT
}

package dev.countinghouse.contract.plan;

/** Why a plan ends before it is paid. */
public enum PlanEnding {
    /** A part was not paid in time. */
    BROKEN,
    /** It was given up, by whichever side. */
    CANCELLED
}

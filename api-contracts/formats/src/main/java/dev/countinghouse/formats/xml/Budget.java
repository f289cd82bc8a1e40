package dev.countinghouse.formats.xml;

import dev.countinghouse.formats.Findings;

/** How much of a record is kept; the rest of one that is larger is left out, with a finding. */
public final class Budget {

    /** Characters, and for each tag and attribute as many as {@link #TAG}. */
    private static final int LARGEST = 8 << 20;

    static final int TAG = 100;

    private final Findings findings;
    private int left = LARGEST;

    public Budget(Findings findings) {
        this.findings = findings;
    }

    boolean take(int cost, String place, long line) {
        boolean told = left < 0;
        left = Math.max(-1, left - cost);
        if (left < 0 && !told) {
            findings.error("too-large", place, line, "It is too large; what follows is left out");
        }
        return left >= 0;
    }
}

package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import java.util.List;

/** A group of claims begins: LX with the provider's summaries TS3 and TS2. */
public record ClaimGroup(String place, List<Segment> segments) implements RemittanceRecord, Loop {

    public String number() {
        return element("LX", 1);
    }

    /** TS301; empty where there is no summary. */
    public String provider() {
        return element("TS3", 1);
    }
}

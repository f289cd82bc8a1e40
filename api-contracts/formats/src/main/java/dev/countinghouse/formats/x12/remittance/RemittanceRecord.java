package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import java.util.List;

/** What an 835 file consists of, in its order. All segments of all records are the file. */
public sealed interface RemittanceRecord
        permits Payment, ClaimGroup, Claim, ProviderAdjustments, PaymentEnd, Outside {

    List<Segment> segments();
}

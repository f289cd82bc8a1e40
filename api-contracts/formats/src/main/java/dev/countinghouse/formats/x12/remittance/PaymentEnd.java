package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import java.util.List;

/**
 * A payment ends.
 *
 * @param place of its transaction
 * @param segments its SE; none where the file is cut off
 */
public record PaymentEnd(String place, List<Segment> segments) implements RemittanceRecord {}

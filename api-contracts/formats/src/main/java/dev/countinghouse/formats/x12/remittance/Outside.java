package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import java.util.List;

/**
 * Envelopes, transactions that are no 835, and segments that belong to none of the other records.
 */
public record Outside(List<Segment> segments) implements RemittanceRecord {}

package dev.countinghouse.documents.page;

/** A label and what it says, as printed. */
public record Fact(String label, String value) {}

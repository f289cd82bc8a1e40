package dev.countinghouse.console.ledger;

import dev.countinghouse.console.page.Listing;

/** One currency of a month's end, as its page shows it. */
public record MonthPart(String currency, boolean ties, Listing figures, Listing top) {}

package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** A draft is not to be released until somebody has seen to it. */
public record DraftHeld(
        BookId book,
        DraftId draft,
        AccountId account,
        String reason,
        String heldBy,
        LocalDate heldOn)
        implements DraftEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return heldOn;
    }
}

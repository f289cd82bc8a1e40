package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** What a draft was held for is seen to. */
public record DraftHoldEnded(
        BookId book,
        DraftId draft,
        AccountId account,
        String reason,
        String endedBy,
        LocalDate endedOn)
        implements DraftEvent {

    @Override
    public LocalDate effectiveOn() {
        return endedOn;
    }
}

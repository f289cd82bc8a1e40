package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.charge.ChargeId;

import java.time.LocalDate;
import java.util.List;

/**
 * A draft comes to nothing.
 *
 * @param charges which another draft may bill
 */
public record DraftDiscarded(
        BookId book,
        DraftId draft,
        AccountId account,
        List<ChargeId> charges,
        String reason,
        String discardedBy,
        LocalDate discardedOn)
        implements DraftEvent {

    public DraftDiscarded {
        charges = List.copyOf(charges);
    }

    @Override
    public LocalDate effectiveOn() {
        return discardedOn;
    }
}

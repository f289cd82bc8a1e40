package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.charge.ChargeId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A line of a draft is another one, or taken out.
 *
 * @param line its number, from 1
 * @param changed what it is now; absent if it is taken out
 * @param freed the charge of a line that is taken out, which another draft may bill
 */
public record DraftCorrected(
        BookId book,
        DraftId draft,
        AccountId account,
        int line,
        @Nullable DraftLine changed,
        @Nullable ChargeId freed,
        String reason,
        String correctedBy,
        LocalDate correctedOn)
        implements DraftEvent {

    @Override
    public LocalDate effectiveOn() {
        return correctedOn;
    }

    @Override
    public List<ChargeId> charges() {
        return freed == null ? List.of() : List.of(freed);
    }
}

package dev.countinghouse.command.intake;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement as it stands in a file.
 *
 * @param at its line in the file
 * @param account as the bank writes it
 * @param number the bank's own; empty where it has none
 * @param closedOn the day of the closing balance, if there is one
 */
record FoundStatement(
        long at,
        String account,
        String currency,
        String number,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        @Nullable LocalDate closedOn,
        List<FoundLine> lines) {

    FoundStatement {
        lines = List.copyOf(lines);
    }

    /** Whether it goes on where the other ended, and so has no line of it. */
    boolean follows(@Nullable FoundStatement before) {
        return before != null
                && before.account.equals(account)
                && before.closing != null
                && opening != null
                && before.closing.compareTo(opening) == 0
                && (before.opening == null || before.opening.compareTo(before.closing) != 0);
    }
}

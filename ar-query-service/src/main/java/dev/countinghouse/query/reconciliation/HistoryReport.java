package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.subledger.ItemKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the tables are what the book's events add up to, read and folded again from the first.
 *
 * @param difference how far the rows that are wrong are wrong, whichever way, by currency
 * @param knownPosition the last position that counts
 * @param events how many events were folded
 * @param entries how many rows of the subledger were compared
 * @param journalLines how many rows of the journal were compared
 * @param totalsCompared whether current sums were compared too, as they are when nothing after the
 *     known position is folded
 * @param found how much is wrong, listed or not
 * @param first the first event, item or sum that is wrong
 * @param differences what is wrong: by position, then sums
 */
public record HistoryReport(
        boolean ties,
        List<Sum> difference,
        long knownPosition,
        long events,
        long entries,
        long journalLines,
        boolean totalsCompared,
        long found,
        @Nullable Difference first,
        List<Difference> differences) {

    /** Where a difference is. */
    public enum Where {
        /** The events themselves: one is missing. */
        EVENT,
        ENTRY,
        JOURNAL_LINE,
        ACCOUNT_TOTAL,
        ITEM_TOTAL,
        INSTALLMENT,
        OPEN_DAY,
        MOVED_DAY,
        BOOK_TOTAL,
        JOURNAL_DAY,
        JOURNAL_MONTH
    }

    /**
     * A row that is not what the events say.
     *
     * @param problem what is wrong, in words
     * @param position of the event
     * @param event its name
     * @param expected what the events say; nothing where there should be no row
     * @param found what the row says; nothing where there is no row
     */
    public record Difference(
            Where where,
            String problem,
            @Nullable AccountId account,
            @Nullable ItemKind itemKind,
            @Nullable String item,
            @Nullable String ledgerAccount,
            @Nullable Long position,
            @Nullable String event,
            @Nullable LocalDate effectiveOn,
            @Nullable Sum expected,
            @Nullable Sum found) {

        /** How far it is off, above zero; nothing when no money is. */
        @Nullable Sum size() {
            Sum one = expected;
            Sum other = found;
            if (one == null) return other == null ? null : other.abs();
            if (other == null) return one.abs();
            return other.minus(one).abs();
        }
    }
}

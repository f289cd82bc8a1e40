package dev.countinghouse.console.api;

import dev.countinghouse.console.api.Receivables.Allocation;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.MemoLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the query service answers about what was done, and what was found. */
public interface Registers {

    /** Something that was done with a document, by whom and when. */
    record Step(long position, @Nullable String by, Instant at) {}

    /**
     * An adjustment and what became of it.
     *
     * @param state {@code PROPOSED}, {@code MADE}, {@code DECLINED}, {@code REVERSAL_PROPOSED} or
     *     {@code REVERSED}
     * @param onAccount the part that stands on the account and not on the invoice
     * @param lines what a memo takes back or charges, where that is said
     */
    record Adjustment(
            String adjustment,
            String account,
            @Nullable String invoice,
            String kind,
            String state,
            Money amount,
            Money onAccount,
            String reason,
            LocalDate effectiveOn,
            @Nullable Step proposed,
            @Nullable Step made,
            @Nullable String approvedBy,
            @Nullable Step declined,
            @Nullable String declineReason,
            @Nullable Step reversal,
            @Nullable Step reversed,
            @Nullable LocalDate reversedOn,
            @Nullable List<MemoLine> lines,
            @Nullable String number,
            @Nullable Money open,
            @Nullable List<Allocation> allocations) {

        /** What of its credit is left to apply, if there is any. */
        public @Nullable Money credit() {
            return open != null && open.isNegative() ? open.negated() : null;
        }

        /** Whether it is a document of its own, which corrects an invoice if it names one. */
        public boolean isMemo() {
            return kind.equals("CREDIT_MEMO") || kind.equals("DEBIT_MEMO");
        }

        public boolean isProposed() {
            return state.equals("PROPOSED");
        }

        public boolean isMade() {
            return state.equals("MADE");
        }

        public boolean isReversalProposed() {
            return state.equals("REVERSAL_PROPOSED");
        }

        /** Who proposed it, or made it alone. */
        public String by() {
            return by(proposed == null ? made : proposed);
        }

        /** Who asked last, which is who cannot approve. */
        public String asker() {
            return isReversalProposed() ? by(reversal) : by();
        }

        private static String by(@Nullable Step step) {
            return step == null || step.by() == null ? "" : step.by();
        }
    }

    record Adjustments(List<Adjustment> items, @Nullable String next) {}

    /** Something that happened to a refund. */
    record RefundStep(
            String state,
            LocalDate on,
            long position,
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            @Nullable String method,
            @Nullable String reference) {}

    /**
     * A refund, and how far it has come.
     *
     * @param state {@code REQUESTED}, {@code APPROVED}, {@code CANCELLED}, {@code ISSUED} or {@code
     *     FAILED}
     */
    record Refund(
            String refund,
            String account,
            @Nullable String payment,
            @Nullable String adjustment,
            String state,
            Money amount,
            String reason,
            LocalDate requestedOn,
            LocalDate since,
            @Nullable List<RefundStep> steps) {

        public boolean isRequested() {
            return state.equals("REQUESTED");
        }

        /** Whether it may be paid. */
        public boolean isPayable() {
            return state.equals("APPROVED") || state.equals("FAILED");
        }

        public boolean isIssued() {
            return state.equals("ISSUED");
        }

        public boolean isCancelled() {
            return state.equals("CANCELLED");
        }

        /** Who asked for it. */
        public String asker() {
            String by = steps == null || steps.isEmpty() ? null : steps.getFirst().by();
            return by == null ? "" : by;
        }

        /** The page of the credit. */
        public String creditPath() {
            return payment != null ? "/payments/" + payment : "/adjustments/" + adjustment;
        }
    }

    record Refunds(List<Refund> items, @Nullable String next) {}

    /** Something that happened to a chargeback. */
    record ChargebackStep(
            String state,
            LocalDate on,
            long position,
            @Nullable Money amount,
            @Nullable String code,
            @Nullable String note,
            @Nullable String by,
            Instant at) {}

    /**
     * What a bank asks or takes back of a payment, and how far it has come.
     *
     * @param state {@code INQUIRED}, {@code CHARGED_BACK}, {@code WON} or {@code CLOSED}
     */
    record Chargeback(
            String chargeback,
            String payment,
            String account,
            String state,
            Money amount,
            @Nullable String code,
            LocalDate begunOn,
            LocalDate since,
            @Nullable List<ChargebackStep> steps) {

        public boolean isInquired() {
            return state.equals("INQUIRED");
        }

        public boolean isWon() {
            return state.equals("WON");
        }

        /** Whether money of it is with the bank, lost or not. */
        public boolean isTaken() {
            return !isWon()
                    && steps != null
                    && steps.stream().anyMatch(s -> s.state().equals("CHARGED_BACK"));
        }

        /** Whether something more is expected of it. */
        public boolean goesOn() {
            return isInquired() || state.equals("CHARGED_BACK");
        }
    }

    record Chargebacks(List<Chargeback> items, @Nullable String next) {}

    record Note(
            String note,
            String account,
            @Nullable String invoice,
            String kind,
            String text,
            LocalDate effectiveOn,
            @Nullable String writtenBy,
            Instant writtenAt) {}

    record Notes(List<Note> items, @Nullable String next) {}

    /** Something that was found, and by what. */
    record Hit(
            String kind,
            String id,
            @Nullable String label,
            String account,
            String accountName,
            @Nullable Money amount,
            @Nullable LocalDate date,
            String match) {}

    /** The best first. */
    record Hits(List<Hit> items) {}

    /** What was done with a month last. */
    record PeriodChange(
            String period, String state, @Nullable String by, Instant at, @Nullable String reason) {

        public boolean isClosed() {
            return state.equals("CLOSED");
        }
    }

    record PeriodChanges(List<PeriodChange> items, @Nullable String next) {}

    /** A change of an item that was recorded since a position. */
    record Change(
            long position,
            String account,
            String event,
            Instant recordedAt,
            String itemKind,
            String item,
            String kind,
            LocalDate effectiveOn,
            Money amount) {}

    record ChangedBalance(Money before, Money after, Money difference) {}

    record Changes(
            LocalDate asOf,
            long since,
            List<ChangedBalance> balances,
            List<Change> items,
            @Nullable String next) {}

    /**
     * A comparison with the history that goes on by itself.
     *
     * @param report what was found, once it is done
     */
    record HistoryCheck(
            UUID id,
            String state,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            Reports.@Nullable History report) {

        public boolean isRunning() {
            return state.equals("RUNNING");
        }
    }
}

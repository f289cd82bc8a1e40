package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the query service answers about disputes. */
public interface Disputes {

    /** A paper, by the SHA-256 of what it says. */
    record Document(String sha256, String name) {}

    /** What happened to a dispute, or was said about it. */
    record Step(
            String what,
            long position,
            LocalDate on,
            String by,
            @Nullable String direction,
            @Nullable String person,
            @Nullable String text,
            List<Document> documents,
            @Nullable String outcome,
            @Nullable String adjustment,
            @Nullable String payment) {}

    /**
     * A dispute and what became of it; its story is told of one, not of a list.
     *
     * @param amount what the customer will not pay; absent for an inquiry
     * @param disputed what of it counts on the date
     * @param takenBackOn since when what resolved it stands no longer
     */
    record Dispute(
            String dispute,
            String account,
            String accountName,
            String invoice,
            String number,
            @Nullable Integer line,
            String kind,
            String reason,
            @Nullable String text,
            String state,
            @Nullable Money amount,
            Money disputed,
            @Nullable LocalDate deadline,
            LocalDate openedOn,
            String openedBy,
            @Nullable String paidShortBy,
            @Nullable String owner,
            @Nullable String outcome,
            @Nullable String adjustment,
            @Nullable String payment,
            @Nullable String resolution,
            @Nullable LocalDate resolvedOn,
            @Nullable String resolvedBy,
            @Nullable LocalDate takenBackOn,
            int cycleDays,
            @Nullable List<Step> story,
            @Nullable String next) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        public boolean isInquiry() {
            return kind.equals("INQUIRY");
        }
    }

    /** What disputes of one currency come to. */
    record Total(
            long open,
            Money disputed,
            int oldestDays,
            long resolved,
            @Nullable Integer cycleDays) {}

    record Listed(List<Total> totals, List<Dispute> items, @Nullable String next) {}
}

package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the query service answers about a book as a whole. */
public interface Reports {

    record Bucket(String label, @Nullable Integer from, @Nullable Integer to) {}

    record Aged(
            @Nullable String account,
            @Nullable String accountName,
            String currency,
            List<Money> buckets,
            Money credits,
            Money total,
            Money disputed,
            Money control,
            boolean ties,
            Money difference) {}

    record Aging(
            boolean ties,
            LocalDate asOf,
            String basis,
            String credits,
            List<Bucket> buckets,
            List<Aged> items,
            @Nullable String next) {}

    record JournalLine(
            long position,
            int line,
            String event,
            LocalDate effectiveOn,
            Instant recordedAt,
            String ledgerAccount,
            String name,
            String account,
            String itemKind,
            String item,
            @Nullable Money debit,
            @Nullable Money credit,
            String currency,
            @Nullable String detail) {}

    record JournalLines(List<JournalLine> items, @Nullable String next) {}

    record TrialRow(String ledgerAccount, String name, String normal, Money debit, Money credit) {}

    record TrialTotal(Money debit, Money credit) {}

    record TrialBalance(
            boolean ties,
            List<Money> difference,
            List<TrialRow> accounts,
            List<TrialTotal> totals) {}

    record Discrepancy(
            String problem,
            String account,
            @Nullable String itemKind,
            @Nullable String item,
            long position,
            @Nullable String event,
            @Nullable LocalDate effectiveOn,
            Money ledger,
            @Nullable Money subledger,
            Money difference) {}

    record Adjusted(String kind, Money made, Money reversed) {}

    record RolledCurrency(
            Money opening,
            Money invoiced,
            Money voided,
            Money payments,
            Money paymentsReversed,
            Money discounts,
            Money discountsReversed,
            Money refunds,
            Money refundsFailed,
            Money betweenAccounts,
            List<Adjusted> adjustments,
            Money closing,
            Money openItems,
            Money unapplied,
            Money controlAccounts,
            Money difference) {}

    record RollForward(
            boolean ties,
            LocalDate from,
            LocalDate to,
            long knownPosition,
            @Nullable String account,
            List<RolledCurrency> currencies,
            List<Discrepancy> events) {}

    record Control(
            String ledgerAccount,
            String name,
            String role,
            Money ledger,
            Money subledger,
            Money difference) {}

    record DifferingAccount(
            String account, String role, Money ledger, Money subledger, Money difference) {}

    record ControlAccounts(
            boolean ties,
            LocalDate effectiveOn,
            List<Control> controls,
            List<DifferingAccount> accounts,
            List<Discrepancy> events) {}

    record HistoryDifference(
            String where,
            String problem,
            @Nullable String account,
            @Nullable String item,
            @Nullable String ledgerAccount,
            @Nullable Long position,
            @Nullable Money expected,
            @Nullable Money found) {}

    record History(
            boolean ties,
            long knownPosition,
            long events,
            long entries,
            long journalLines,
            long found,
            List<HistoryDifference> differences) {}

    record Alarm(
            int partition,
            long offset,
            @Nullable String book,
            @Nullable String event,
            String problem,
            Instant raisedAt) {}

    record Rebuild(String state, long events, @Nullable String problem) {}

    record Projection(
            String name,
            String state,
            @Nullable String trouble,
            long lagEvents,
            long lagSeconds,
            List<Alarm> alarms,
            @Nullable Rebuild rebuild) {}

    record Projections(List<Projection> items) {}

    record Misfit(String difference, long position, long bookPosition, String detail) {}

    record Verification(
            boolean fits,
            long count,
            long from,
            long until,
            long lastPosition,
            String head,
            boolean anchored,
            @Nullable Misfit misfit) {}

    record Movement(String item, Money amount) {}

    record ExplainedEntry(
            long position,
            long bookPosition,
            Instant recordedAt,
            LocalDate effectiveOn,
            String name,
            Money amount,
            List<Movement> movements,
            Money balance) {}

    record Explanation(
            String about,
            LocalDate effectiveOn,
            List<ExplainedEntry> entries,
            @Nullable Money balance,
            @Nullable Money open,
            @Nullable Money unapplied) {}
}

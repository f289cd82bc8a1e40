package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLineKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the services answer about banks, and about files that came in. */
public interface Banks {

    record BankAccount(
            String bank,
            String name,
            @Nullable String iban,
            @Nullable String routing,
            @Nullable String number,
            String currency,
            @Nullable String receipts,
            @Nullable LocalDate since,
            @Nullable Money balance,
            long linesOpen,
            @Nullable LocalDate signedOffOn) {}

    record BankAccounts(LocalDate asOf, List<BankAccount> items) {}

    record Statement(
            String statement,
            String bank,
            String format,
            @Nullable String number,
            LocalDate from,
            LocalDate until,
            @Nullable Money opening,
            @Nullable Money closing,
            int lines,
            String file,
            @Nullable String name) {}

    record Statements(List<Statement> items, @Nullable String next) {}

    /**
     * @param candidates what could account for it; only where one line is asked for
     */
    record Line(
            String line,
            String bank,
            String statement,
            BankLineKind kind,
            Money amount,
            LocalDate bookedOn,
            LocalDate valuedOn,
            @Nullable String reference,
            @Nullable String text,
            boolean matched,
            List<String> payments,
            @Nullable String note,
            @Nullable String matchedBy,
            @Nullable LocalDate matchedOn,
            @Nullable String source,
            @Nullable List<Candidate> candidates) {

        /** Where it stood: the file and the line in it. */
        public @Nullable String place() {
            return source == null ? null : "/files/" + source.replace(':', '/');
        }
    }

    record Candidate(List<String> payments, Money amount, LocalDate receivedOn, String why) {}

    record Lines(List<Line> items, @Nullable String next) {}

    record OpenPayment(
            String payment,
            String account,
            LocalDate receivedOn,
            long age,
            String method,
            Money amount,
            @Nullable String reference) {}

    record OpenPayments(List<OpenPayment> items, @Nullable String next) {}

    record Reconciliation(
            LocalDate asOf,
            String bank,
            String name,
            String currency,
            @Nullable LocalDate since,
            @Nullable Money balance,
            Money openAtBank,
            int linesOpen,
            Money openInBooks,
            int paymentsOpen,
            @Nullable Money expected,
            @Nullable LocalDate signedOffOn,
            List<Day> days,
            List<SignOff> signOffs) {

        /** Whether the day can be signed off: the bank says what is on it, and nobody did yet. */
        public boolean isOpen() {
            return balance != null && (signedOffOn == null || asOf.isAfter(signedOffOn));
        }
    }

    record Day(LocalDate day, Money bank, Money matched, Money posted, Money difference) {}

    record SignOff(
            LocalDate reconciledOn,
            boolean signed,
            boolean stands,
            @Nullable Money balance,
            @Nullable Money openAtBank,
            @Nullable Money openInBooks,
            @Nullable String note,
            String by) {}

    /**
     * What became of a file.
     *
     * @param totals in the format's own terms
     */
    record FileReport(
            String file,
            @Nullable String name,
            String format,
            String outcome,
            @Nullable String reason,
            @Nullable String detail,
            Map<String, Object> totals,
            List<FileFinding> findings,
            Map<String, Integer> counts,
            List<FileRecord> records,
            long position) {

        public boolean isRefused() {
            return outcome.equals("REFUSED");
        }

        /** Kept, and not posted before somebody releases it. */
        public boolean isPreview() {
            return outcome.equals("PREVIEWED");
        }

        /** Its records are lines of a statement; others' are payments and what came back. */
        public boolean isStatement() {
            return !format.equals("lockbox") && !format.equals("nacha");
        }

        /** Something of it waits, perhaps only for what it is about. */
        public boolean isLeft() {
            return counts.containsKey("PARKED");
        }
    }

    record FileFinding(String severity, String code, String place, long line, String text) {}

    record FileRecord(
            long line,
            String place,
            String status,
            String id,
            Money amount,
            LocalDate bookedOn,
            @Nullable String text,
            @Nullable String payment,
            @Nullable String reason,
            @Nullable String detail) {}
}

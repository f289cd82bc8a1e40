package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the query service answers about accounts and documents. */
public interface Receivables {

    /**
     * From an invoice's date on: months, then days, then to a month's end or a day of the month.
     */
    record CreditPeriod(int months, int days, String monthEnd, @Nullable Integer dayOfMonth) {}

    record Discount(int basisPoints, CreditPeriod within, int graceDays) {}

    record Terms(CreditPeriod due, @Nullable Discount discount) {}

    /** An account with what it owes; the last three are told of one account, not of a list. */
    record Account(
            String account,
            String name,
            String kind,
            String currency,
            String state,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Terms terms,
            Money open,
            Money unapplied,
            Money balance,
            @Nullable Money overdue,
            @Nullable LocalDate oldestDueOn,
            int daysLate) {

        public boolean isClosed() {
            return state.equals("CLOSED");
        }
    }

    record Accounts(List<Account> items, @Nullable String next) {}

    record OpenPart(
            String account,
            String accountName,
            String kind,
            String item,
            int installment,
            @Nullable String number,
            LocalDate datedOn,
            LocalDate dueOn,
            Money amount,
            Money open,
            int daysLate) {

        public boolean isInvoice() {
            return kind.equals("INVOICE");
        }
    }

    record OpenParts(List<OpenPart> items, @Nullable String next) {}

    record StatementLine(
            LocalDate effectiveOn,
            long position,
            String kind,
            String event,
            String document,
            @Nullable String number,
            Money amount,
            Money balance) {}

    record Statement(
            LocalDate from,
            LocalDate to,
            Money opening,
            Money closing,
            List<StatementLine> items,
            @Nullable String next) {}

    /** A discount that the invoice offers, to money that comes no later than some days after. */
    record Offer(LocalDate until, int graceDays, Money amount) {

        public LocalDate lastDay() {
            return until.plusDays(graceDays);
        }
    }

    record Installment(int number, LocalDate dueOn, Money amount, Money open) {}

    /** Something that happened to a document, what it changed, and what that came to. */
    record StoryEvent(
            long position,
            long bookPosition,
            String name,
            Instant recordedAt,
            LocalDate effectiveOn,
            Money effect,
            Money after,
            JsonNode event,
            Map<String, String> metadata) {}

    record Invoice(
            String invoice,
            String number,
            String account,
            String state,
            LocalDate invoiceDate,
            LocalDate dueOn,
            Money net,
            Money tax,
            Money total,
            Money open,
            @Nullable Offer discount,
            @Nullable String customerReference,
            @Nullable String purchaseOrder,
            @Nullable String memo,
            @Nullable LocalDate voidedOn,
            @Nullable List<Installment> installments,
            @Nullable List<StoryEvent> story,
            @Nullable String next) {}

    record Invoices(List<Invoice> items, @Nullable String next) {}

    record PaymentReversal(LocalDate reversedOn, String reason, @Nullable String note) {}

    record Allocation(
            int number,
            String invoice,
            Money amount,
            Money discount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {}

    record Payment(
            String payment,
            String account,
            String state,
            Money amount,
            Money unapplied,
            String method,
            LocalDate receivedOn,
            LocalDate effectiveOn,
            @Nullable String reference,
            @Nullable String remittance,
            @Nullable PaymentReversal reversal,
            @Nullable List<Allocation> allocations,
            @Nullable List<StoryEvent> story,
            @Nullable String next) {}

    record Payments(List<Payment> items, @Nullable String next) {}

    /** Something that was done with a document, by whom and when. */
    record Step(long position, @Nullable String by, Instant at) {}

    /**
     * An adjustment and what became of it.
     *
     * @param state {@code PROPOSED}, {@code MADE}, {@code DECLINED}, {@code REVERSAL_PROPOSED} or
     *     {@code REVERSED}
     * @param onAccount the part that stands on the account and not on the invoice
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
            @Nullable LocalDate reversedOn) {

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
}

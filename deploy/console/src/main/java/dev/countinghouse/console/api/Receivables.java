package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.ReversalReason;

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

    /** A method that an account does not pay by. */
    record BlockedMethod(String method, LocalDate blockedOn, String reason) {}

    /**
     * An account with what it owes; the last are told of one account, not of a list.
     *
     * @param available what the balance leaves of the credit limit, if there is one
     * @param heldOn since when it gets no more credit, if it is on hold
     */
    record Account(
            String account,
            String name,
            String kind,
            String currency,
            String state,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Terms terms,
            @Nullable Money creditLimit,
            @Nullable LocalDate limitedOn,
            @Nullable Money available,
            @Nullable LocalDate heldOn,
            @Nullable String holdReason,
            Money open,
            Money unapplied,
            Money balance,
            @Nullable Money overdue,
            @Nullable Money disputed,
            @Nullable LocalDate oldestDueOn,
            int daysLate,
            @Nullable List<String> payers,
            @Nullable List<String> paysFor,
            @Nullable List<BlockedMethod> blockedMethods) {

        public boolean isClosed() {
            return state.equals("CLOSED");
        }

        public boolean isHeld() {
            return heldOn != null;
        }

        /** Whether it has a credit limit and owes all of it. */
        public boolean isExhausted() {
            return available != null && !available.isPositive();
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
            Money disputed,
            int daysLate) {

        public boolean isPlanned() {
            return kind.equals("PART");
        }

        public boolean isInvoice() {
            return kind.equals("INVOICE");
        }
    }

    record OpenParts(List<OpenPart> items, @Nullable String next) {}

    /** What a list of open parts comes to in one currency. */
    record OpenTotal(Money amount, long count, LocalDate oldestDueOn) {}

    record OpenTotals(List<OpenTotal> items) {}

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

    /** What of an account's credit an invoice passed over: a hold, a limit, or both. */
    record CreditFlag(boolean onHold, @Nullable Money creditLimit) {}

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
            Money disputed,
            @Nullable Offer discount,
            @Nullable String customerReference,
            @Nullable String purchaseOrder,
            @Nullable String memo,
            @Nullable LocalDate voidedOn,
            @Nullable Money planned,
            @Nullable String plan,
            @Nullable CreditFlag flagged,
            @Nullable List<Installment> installments,
            @Nullable List<StoryEvent> story,
            @Nullable String next) {}

    /** A part of a payment plan, an item of its own. */
    record PlanPart(int number, String part, LocalDate dueOn, Money amount, Money open) {}

    /** What a plan covers, and what of it went back. */
    record PlannedItem(
            @Nullable String invoice, @Nullable String adjustment, Money amount, Money back) {

        public String item() {
            return String.valueOf(invoice == null ? adjustment : invoice);
        }

        public String path() {
            return (invoice == null ? "/adjustments/" : "/invoices/") + item();
        }
    }

    /** What was applied to a part of a plan. */
    record PlanPaid(
            int number,
            @Nullable String payment,
            @Nullable String adjustment,
            Money amount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {

        public String credit() {
            return String.valueOf(payment == null ? adjustment : payment);
        }

        public String path() {
            return (payment == null ? "/adjustments/" : "/payments/") + credit();
        }
    }

    /**
     * A payment plan, and how it goes; the last are told of one plan, not of a list.
     *
     * @param state {@code CURRENT}, {@code MISSED}, {@code KEPT}, {@code BROKEN} or {@code
     *     CANCELLED}
     */
    record Plan(
            String plan,
            String account,
            String state,
            Money amount,
            Money open,
            Money missed,
            @Nullable LocalDate nextDueOn,
            String missedPart,
            int graceDays,
            @Nullable String note,
            LocalDate agreedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable List<PlanPart> parts,
            @Nullable List<PlannedItem> items,
            @Nullable List<PlanPaid> paid) {

        /** The plan of a part. */
        static String of(String part) {
            return part.substring(0, part.lastIndexOf('.'));
        }

        /** Whether something of it is still to be paid. */
        public boolean goesOn() {
            return open.isPositive();
        }

        public boolean isMissed() {
            return state.equals("MISSED");
        }

        /** Whether a missed part puts the rest back. */
        public boolean putsBack() {
            return missedPart.equals("PUTS_REST_BACK");
        }
    }

    record Plans(List<Plan> items, @Nullable String next) {}

    record Invoices(List<Invoice> items, @Nullable String next) {}

    /**
     * That a payment was taken back.
     *
     * @param code the scheme's own, if one returned it
     * @param fee the adjustment that charges the account for it
     */
    record PaymentReversal(
            LocalDate reversedOn,
            String reason,
            @Nullable String note,
            @Nullable String code,
            @Nullable Boolean resubmittable,
            @Nullable String fee) {

        /** Whether the money may be asked for again. */
        public boolean mayBeAskedForAgain() {
            return Boolean.TRUE.equals(resubmittable);
        }
    }

    /** A part of a payment or credit that was applied to one of the three. */
    record Allocation(
            int number,
            @Nullable String invoice,
            @Nullable Integer installment,
            @Nullable String adjustment,
            @Nullable String part,
            String account,
            Money amount,
            Money discount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {

        public String item() {
            if (part != null) return part;
            return String.valueOf(invoice == null ? adjustment : invoice);
        }

        public String path() {
            if (part != null) return "/plans/" + Plan.of(part);
            return (invoice == null ? "/adjustments/" : "/invoices/") + item();
        }
    }

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
            @Nullable Money chargedBack,
            @Nullable PaymentReversal reversal,
            @Nullable List<Allocation> allocations,
            @Nullable List<StoryEvent> story,
            @Nullable String next) {

        /** What of it pays for something. */
        public Money applied() {
            if (reversal != null) return Money.zero(amount.currency());
            Money left = amount.minus(unapplied);
            return chargedBack == null ? left : left.minus(chargedBack);
        }

        /** Whether a bank returned it, so that there is a notice of that. */
        public boolean isReturned() {
            return reversal != null && ReversalReason.valueOf(reversal.reason()).isReturn();
        }
    }

    record Payments(List<Payment> items, @Nullable String next) {}
}

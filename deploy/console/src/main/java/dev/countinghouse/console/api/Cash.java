package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashRules;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/** What the query service answers about which open items a payment pays. */
public interface Cash {

    /** What is still open of an invoice afterwards, and what is done with that. */
    record Shortfall(Money amount, String then, @Nullable String reason) {}

    /** What one item gets. */
    record Share(
            @Nullable String invoice,
            @Nullable String adjustment,
            @Nullable String account,
            Money amount,
            @Nullable Money discount,
            @Nullable Shortfall shortfall) {

        public String item() {
            return invoice != null ? invoice : String.valueOf(adjustment);
        }
    }

    /**
     * What may be paid.
     *
     * @param account whose money it would be, if nobody knows that yet
     */
    record Candidate(
            String rule,
            int score,
            @Nullable String account,
            int items,
            Money amount,
            List<Share> allocations,
            List<String> reasons) {

        /** Whether all that it would pay is told, so that it can be accepted. */
        public boolean isWhole() {
            return items == allocations.size();
        }
    }

    /** Whose rules they were. */
    record RuleSet(String name, int version, @Nullable String account) {}

    /** What is left of the payment. */
    record Rest(Money amount, String then) {}

    /** What is done with a payment's money, and why. */
    record Decision(
            String outcome,
            String finding,
            String by,
            @Nullable RuleSet ruleSet,
            @Nullable String rule,
            @Nullable String tie,
            boolean searchGaveUp,
            List<Candidate> candidates,
            List<Share> allocations,
            @Nullable Rest rest) {}

    /** A line of a remittance advice. */
    record AdviceLine(
            String document,
            Money amount,
            @Nullable Money discount,
            @Nullable Money deduction,
            @Nullable String reason,
            @Nullable String text) {}

    /** What a payer says a payment is for. */
    record Advice(
            String remittance,
            @Nullable String account,
            @Nullable String payment,
            @Nullable String reference,
            Money total,
            List<AdviceLine> lines,
            LocalDate receivedOn,
            @Nullable LocalDate joinedOn) {}

    /** A page of them. */
    record Advices(List<Advice> items, @Nullable String next) {}

    /** What was decided last. */
    record Decided(Decision decision, String decidedBy, LocalDate decidedOn) {}

    /**
     * A payment, and what its money would pay.
     *
     * @param decision as the command service takes it
     */
    record Match(
            String payment,
            String account,
            Money amount,
            Money unapplied,
            LocalDate receivedOn,
            @Nullable String reference,
            @Nullable String remittance,
            List<Advice> remittances,
            JsonNode decision,
            @Nullable Decided last) {}

    /** Rules, whose they are, and since when. */
    record Held(@Nullable String account, int version, CashRules rules, LocalDate setOn) {}

    /** All that hold on a date: the book's first. */
    record HeldRules(List<Held> items) {}

    /** How much would have been applied by itself from a score on, and how much of it wrongly. */
    record Rate(
            int threshold, int payments, int lines, List<Money> amounts, int judged, int wrong) {}

    /** What was applied by itself, and what of it was taken back. */
    record Actual(int byRules, int undone) {}

    /** What rules would have made of a period's payments. */
    record WhatIf(
            String rules,
            int payments,
            boolean areAll,
            List<Money> amounts,
            Rate applied,
            List<Rate> thresholds,
            Actual actual,
            @Nullable String daysUnapplied,
            @Nullable String daysUnappliedThen) {}
}

package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRest;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.DecidedBy;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.TieBreak;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides what a payment pays. */
public final class CashMatcher {

    /** What a second rule adds that finds the same. */
    private static final int AGREED = 2;

    /** The best first; of equal ones the earlier rule's, and of one rule's what is due earlier. */
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingInt(Found::score)
                    .reversed()
                    .thenComparingInt(Found::rank)
                    .thenComparing(Found::earliest, OpenItems.OLDEST_FIRST);

    private CashMatcher() {}

    /**
     * @param on the day on which past due is judged
     */
    public static CashDecision decide(
            Receipt receipt,
            OpenItems open,
            CashRules rules,
            CashRulesVersion version,
            LocalDate on) {
        Question question = Question.of(receipt, open, rules, on);
        Findings findings = new Findings(question);
        for (CashRule rule : rules.rules()) {
            findings.begin(rule);
            Finder.of(rule.matching()).find(question, findings);
        }
        List<Found> found = agreed(findings.all());
        Found best = found.isEmpty() ? null : found.getFirst();
        boolean tied = best != null && isTied(best, found);
        boolean broken = best != null && tied && best.rule().tie() != TieBreak.PERSON;
        CashOutcome outcome = outcome(best, tied && !broken, rules);
        return new CashDecision(
                outcome,
                finding(question, best, outcome, tied && !broken),
                DecidedBy.RULES,
                version,
                best == null ? null : best.rule().name(),
                tied && best != null ? best.rule().tie() : null,
                findings.gaveUp(),
                receipt.advices().stream()
                        .map(RemittanceAdviceReceived::remittance)
                        .limit(CashDecision.MAX_REMITTANCES)
                        .toList(),
                found.stream()
                        .limit(CashDecision.MAX_CANDIDATES)
                        .map(one -> Told.candidate(one, receipt.currency()))
                        .toList(),
                outcome == CashOutcome.LEAVE || best == null
                        ? List.of()
                        : Told.allocations(best.parts(), receipt.currency()),
                rest(question, outcome == CashOutcome.LEAVE ? null : best));
    }

    /** The same set found by several rules is one, and the surer for it. */
    private static List<Found> agreed(List<Found> all) {
        Map<Object, Found> sets = new LinkedHashMap<>();
        for (Found found : all.stream().sorted(BEST_FIRST).toList()) {
            sets.merge(List.of(found.items(), found.cash()), found, CashMatcher::both);
        }
        List<Found> merged = new ArrayList<>(sets.values());
        merged.sort(BEST_FIRST);
        return merged;
    }

    private static Found both(Found best, Found other) {
        if (best.rank() == other.rank()) return best;
        boolean whole =
                best.finding() == CashFinding.LIKELY && other.finding() == CashFinding.LIKELY;
        if (!whole) return best;
        int score = Math.min(best.score() + AGREED, CashCandidate.MAX_SCORE);
        return best.withScore(score, "so says the rule \"" + other.rule().name() + "\", too");
    }

    /** Whether others explain the amount about as well. */
    private static boolean isTied(Found best, List<Found> found) {
        return found.stream()
                .skip(1)
                .anyMatch(
                        one ->
                                one.finding() == best.finding()
                                        && one.score() >= best.score() - AGREED);
    }

    private static CashOutcome outcome(@Nullable Found best, boolean ambiguous, CashRules rules) {
        if (best == null || best.score() < rules.proposeFrom()) return CashOutcome.LEAVE;
        return ambiguous || best.score() < rules.applyFrom()
                ? CashOutcome.PROPOSE
                : CashOutcome.APPLY;
    }

    private static CashFinding finding(
            Question question, @Nullable Found best, CashOutcome outcome, boolean ambiguous) {
        if (outcome == CashOutcome.APPLY) return CashFinding.MATCHED;
        if (ambiguous) return CashFinding.AMBIGUOUS;
        if (best != null && best.finding() != CashFinding.LIKELY) return best.finding();
        if (outcome == CashOutcome.PROPOSE) return CashFinding.LIKELY;
        boolean tooMuch =
                question.open().areAll()
                        && !question.open().items().isEmpty()
                        && question.money() > question.open().total();
        return tooMuch ? CashFinding.OVERPAYMENT : CashFinding.NAKED;
    }

    private static @Nullable CashRest rest(Question question, @Nullable Found best) {
        long left = best == null ? question.money() : best.rest();
        if (left == 0) return null;
        return new CashRest(
                question.money(left), best == null ? question.rules().rest() : best.restThen());
    }
}

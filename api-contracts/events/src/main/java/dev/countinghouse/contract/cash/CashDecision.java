package dev.countinghouse.contract.cash;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is done with a payment's unapplied money, and why.
 *
 * @param finding how the payment looks to a person who works on it
 * @param by the rules, or a person who decided for themselves
 * @param ruleSet by whose rules it was looked at
 * @param rule the name of the rule that won
 * @param tie by what the winner was told from others that fit as well
 * @param searchGaveUp whether the search for items that add up ended at its bound, so that there
 *     may be others
 * @param remittances the advices that were read with it
 * @param candidates what else could be paid, best first; the first is the winner, if there is one
 * @param allocations what is applied, or proposed; none if it is left alone
 * @param rest what is left of the payment, and what is done with it
 */
public record CashDecision(
        CashOutcome outcome,
        CashFinding finding,
        DecidedBy by,
        @Nullable CashRulesVersion ruleSet,
        @Nullable String rule,
        @Nullable TieBreak tie,
        boolean searchGaveUp,
        List<RemittanceId> remittances,
        List<CashCandidate> candidates,
        List<CashAllocation> allocations,
        @Nullable CashRest rest) {

    /** The most candidates that a decision tells of. */
    public static final int MAX_CANDIDATES = 10;

    /** The most advices that are read with a payment. */
    public static final int MAX_REMITTANCES = 20;

    public CashDecision {
        remittances = List.copyOf(remittances);
        candidates = List.copyOf(candidates);
        allocations = List.copyOf(allocations);
    }
}

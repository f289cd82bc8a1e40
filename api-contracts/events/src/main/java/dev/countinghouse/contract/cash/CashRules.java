package dev.countinghouse.contract.cash;

import java.util.List;

/**
 * Which open items a payment pays.
 *
 * @param rules in their order: of what they find, the best score wins, and of equal scores the
 *     earlier rule
 * @param discounts whether early-payment discounts that the money earned are taken
 * @param disputed whether items that are disputed are paid too
 * @param partial whether an item may be paid in part where no tolerance says so
 * @param rest what is done with what is left: {@link Treatment#UNAPPLIED} or {@link
 *     Treatment#ON_ACCOUNT}
 * @param tolerances in their order: the first that a difference is within counts
 * @param applyFrom the score from which it is applied by itself; above 100: never
 * @param proposeFrom the score from which it is proposed
 */
public record CashRules(
        String name,
        List<CashRule> rules,
        boolean discounts,
        boolean disputed,
        boolean partial,
        Treatment rest,
        List<Tolerance> tolerances,
        int applyFrom,
        int proposeFrom) {

    public static final int MAX_NAME = 100;
    public static final int MAX_RULES = 20;
    public static final int MAX_TOLERANCES = 10;

    /** A threshold that no score reaches. */
    public static final int NEVER = CashCandidate.MAX_SCORE + 1;

    /** Of a book that set none: everything is looked for, and nothing is applied by itself. */
    public static final CashRules USUAL =
            new CashRules(
                    "usual",
                    List.of(
                            CashRule.of("remittance advice", Matching.REMITTANCE),
                            CashRule.of("number in the text", Matching.DOCUMENT_NUMBER),
                            CashRule.of("one item of the amount", Matching.EXACT_ITEM),
                            CashRule.of("items that add up", Matching.EXACT_COMBINATION),
                            CashRule.of("as it was paid before", Matching.PAYER_HABIT),
                            CashRule.of("the whole account", Matching.CLEAR_ACCOUNT),
                            CashRule.of("all that is past due", Matching.CLEAR_PAST_DUE)),
                    true,
                    false,
                    true,
                    Treatment.UNAPPLIED,
                    List.of(),
                    NEVER,
                    50);

    public CashRules {
        rules = List.copyOf(rules);
        tolerances = List.copyOf(tolerances);
        if (rest != Treatment.UNAPPLIED && rest != Treatment.ON_ACCOUNT) {
            throw new IllegalArgumentException("the rest is left UNAPPLIED or ON_ACCOUNT");
        }
        if (proposeFrom > applyFrom) {
            throw new IllegalArgumentException(
                    "what is applied by itself must score as much as what is proposed");
        }
    }
}

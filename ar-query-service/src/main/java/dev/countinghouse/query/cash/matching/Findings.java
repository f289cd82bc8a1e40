package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.TieBreak;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the rules have found so far, one rule after the other. */
final class Findings {

    /** What an amount that differs leaves of any score, so that a person looks at it. */
    private static final int SHORT = 60;

    private static final int OVER = 65;
    private static final int TOLERATED = 3;
    private static final int TIED = 10;

    private final Question question;
    private final List<Found> all = new ArrayList<>();
    private CashRule rule;
    private int rank = -1;
    private boolean gaveUp;

    Findings(Question question) {
        this.question = question;
        rule = question.rules().rules().getFirst();
    }

    void begin(CashRule next) {
        rule = next;
        rank++;
    }

    List<Found> all() {
        return all;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    /** There may be other sets that add up: nobody looked. */
    void giveUp() {
        gaveUp = true;
    }

    /** What a match of this rule scores that nothing speaks against. */
    int usual() {
        return Objects.requireNonNullElseGet(rule.score(), () -> usual(rule.matching()));
    }

    private static int usual(Matching matching) {
        return switch (matching) {
            case REMITTANCE -> 99;
            case DOCUMENT_NUMBER -> 98;
            case CLEAR_ACCOUNT -> 95;
            case PAYER_HABIT, CLEAR_PAST_DUE -> 92;
            case EXACT_ITEM, CLEAR_PAST_DUE_BY_TERM -> 91;
            case EXACT_COMBINATION -> 86;
            case COMBINATION -> 62;
            case OLDEST_FIRST -> 60;
        };
    }

    /** What it costs that others would do as well, unless the rule says which is to be taken. */
    int tied() {
        return rule.tie() == TieBreak.PERSON ? -TIED : 0;
    }

    /**
     * Adds a set of items, whose score falls with an amount that differs.
     *
     * @param points more or less than usual
     */
    void add(List<OpenItem> items, int points, String... reasons) {
        add(Settling.of(question, items), points, reasons);
    }

    void add(Settling settling, int points, String... reasons) {
        List<String> why = new ArrayList<>(List.of(reasons));
        why.add(settling.words());
        int score =
                switch (settling.fit()) {
                    case EQUAL -> usual() + points;
                    case TOLERATED -> usual() + points - TOLERATED;
                    case SHORT -> Math.min(SHORT, usual() + points);
                    case OVER -> Math.min(OVER, usual() + points);
                };
        CashFinding finding =
                switch (settling.fit()) {
                    case EQUAL, TOLERATED -> CashFinding.LIKELY;
                    case SHORT -> CashFinding.SHORT_PAY;
                    case OVER -> CashFinding.OVERPAYMENT;
                };
        Found found =
                new Found(
                        rule,
                        rank,
                        score,
                        settling.parts(),
                        settling.rest(),
                        settling.restThen(),
                        finding,
                        why);
        all.add(bounded(Evidence.weigh(question, found)));
    }

    private static Found bounded(Found found) {
        int score = Math.clamp(found.score(), 0, CashCandidate.MAX_SCORE);
        return new Found(
                found.rule(),
                found.rank(),
                score,
                found.parts(),
                found.rest(),
                found.restThen(),
                found.finding(),
                found.reasons());
    }
}

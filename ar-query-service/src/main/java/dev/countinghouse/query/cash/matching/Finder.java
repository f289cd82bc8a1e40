package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.Matching;

/** Finds what a payment may pay, by one kind of evidence. */
interface Finder {

    void find(Question question, Findings findings);

    /** The one for a kind of matching. */
    static Finder of(Matching matching) {
        return switch (matching) {
            case REMITTANCE -> new ByAdvice();
            case DOCUMENT_NUMBER -> new ByNumber();
            case EXACT_ITEM -> new ByAmount();
            case EXACT_COMBINATION -> new BySum();
            case PAYER_HABIT -> new ByHabit();
            case CLEAR_ACCOUNT -> new ByWhole(ByWhole.Which.ACCOUNT);
            case CLEAR_PAST_DUE -> new ByWhole(ByWhole.Which.PAST_DUE);
            case CLEAR_PAST_DUE_BY_TERM -> new ByWhole(ByWhole.Which.PAST_DUE_OF_A_TERM);
            case OLDEST_FIRST -> new ByAge(false);
            case COMBINATION -> new ByAge(true);
        };
    }
}

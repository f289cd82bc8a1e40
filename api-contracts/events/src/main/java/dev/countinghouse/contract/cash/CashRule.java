package dev.countinghouse.contract.cash;

import org.jspecify.annotations.Nullable;

/**
 * One way to find out what a payment pays.
 *
 * @param tie what is done when two fit equally well
 * @param score what a match that nothing speaks against scores, if not what is usual
 */
public record CashRule(String name, Matching matching, TieBreak tie, @Nullable Integer score) {

    public static final int MAX_NAME = 100;

    /** One that leaves ties to a person, and scores as usual. */
    public static CashRule of(String name, Matching matching) {
        return new CashRule(name, matching, TieBreak.PERSON, null);
    }
}

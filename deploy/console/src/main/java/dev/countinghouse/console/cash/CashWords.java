package dev.countinghouse.console.cash;

import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.TieBreak;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.contract.cash.Treatment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of rules for applying cash, in words. */
public final class CashWords {

    private CashWords() {}

    static String matching(Matching matching) {
        return switch (matching) {
            case REMITTANCE -> "lines of its remittance advice";
            case DOCUMENT_NUMBER -> "numbers in its text";
            case EXACT_ITEM -> "the one item of the amount";
            case EXACT_COMBINATION -> "the one set of items that adds up";
            case PAYER_HABIT -> "as this payer paid the amount before";
            case CLEAR_ACCOUNT -> "all that is open";
            case CLEAR_PAST_DUE -> "all that is past due";
            case CLEAR_PAST_DUE_BY_TERM -> "all past due of one term";
            case OLDEST_FIRST -> "the oldest first, as far as it goes";
            case COMBINATION -> "what it names, then the oldest";
        };
    }

    static String tie(TieBreak tie) {
        return switch (tie) {
            case PERSON -> "a person decides";
            case EARLIEST_DUE -> "what is due first";
        };
    }

    static String side(Tolerance.Side side) {
        return switch (side) {
            case UNDER -> "less is paid";
            case OVER -> "more is paid";
        };
    }

    static String treatment(Treatment then) {
        return switch (then) {
            case WRITE_OFF -> "write it off";
            case LEAVE_SHORT -> "leave it open";
            case DISPUTE -> "dispute it";
            case UNAPPLIED -> "leave it unapplied";
            case ON_ACCOUNT -> "leave it on account";
            case REFUND -> "ask for a refund";
        };
    }

    static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> words) {
        return Stream.of(all).map(one -> new Choice(one.name(), words.apply(one))).toList();
    }

    /** The rules in their order, on one line. */
    static String order(CashRules rules) {
        return rules.rules().stream().map(CashRule::name).collect(Collectors.joining(", "));
    }

    static String threshold(int score) {
        return score >= CashRules.NEVER ? "never" : "from " + score;
    }
}

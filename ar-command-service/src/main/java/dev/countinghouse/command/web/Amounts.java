package dev.countinghouse.command.web;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.contract.Money;
import dev.countinghouse.http.Value;
import dev.countinghouse.http.Values;

/** Amounts as commands take them: within their limits. */
public final class Amounts {

    private Amounts() {}

    /** Of either sign. */
    public static Value<Money> signed() {
        return Values.money().checked(amount -> Limits.amount(amount, "it"));
    }

    /** Above zero. */
    public static Value<Money> positive() {
        return Values.money().checked(amount -> Limits.positive(amount, "it"));
    }

    /** Zero or above. */
    public static Value<Money> fromZero() {
        return Values.money().checked(amount -> Limits.fromZero(amount, "it"));
    }
}

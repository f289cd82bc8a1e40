package dev.countinghouse.cli.terminal;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as people read them. */
public final class Amounts {

    private Amounts() {}

    /** Such as {@code 1,234.50}: with all decimals of its currency, in groups of three. */
    public static String of(Money amount) {
        return of(amount.toBigDecimal());
    }

    public static String of(Sum sum) {
        return of(sum.toBigDecimal());
    }

    public static String of(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }

    /** The same, with its currency. */
    public static String with(Money amount) {
        return of(amount) + " " + amount.currency().getCurrencyCode();
    }

    public static String with(Sum sum) {
        return of(sum) + " " + sum.currency().getCurrencyCode();
    }
}

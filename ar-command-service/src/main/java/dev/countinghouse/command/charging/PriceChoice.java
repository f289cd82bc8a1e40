package dev.countinghouse.command.charging;

import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Chooses the price of an item for somebody. Pure.
 *
 * @param group the customer group that the account is in on the date
 */
public record PriceChoice(
        AccountId account, @Nullable String group, Currency currency, LocalDate date) {

    /** The first counts. */
    private static final Comparator<PriceSet> PRECEDENCE =
            Comparator.<PriceSet>comparingInt(price -> rank(price.kind()))
                    .thenComparingInt(PriceChoice::breadth)
                    .thenComparing(PriceSet::validFrom, Comparator.reverseOrder())
                    .thenComparing(price -> price.price().value());

    private static int rank(PriceKind kind) {
        return switch (kind) {
            case SPECIAL -> 0;
            case CONTRACT -> 1;
            case LIST -> 2;
        };
    }

    private static int breadth(PriceSet price) {
        if (price.account() != null) return 0;
        return price.group() != null ? 1 : 2;
    }

    /** What a quantity costs, and why; nothing if no price counts for it. */
    public @Nullable ChargePrice of(PriceFacts prices, BigDecimal quantity) {
        List<PriceSet> counting =
                prices.on(date).stream()
                        .filter(this::isFor)
                        .filter(price -> tier(price, quantity) != null)
                        .sorted(PRECEDENCE)
                        .toList();
        if (counting.isEmpty()) return null;
        PriceSet chosen = counting.getFirst();
        List<String> steps = new ArrayList<>();
        steps.add(
                "%s: %s, from %s"
                        .formatted(
                                counting.size() == 1
                                        ? "one price counts on " + date
                                        : counting.size()
                                                + " prices count on "
                                                + date
                                                + ", and this before the others",
                                named(chosen),
                                chosen.validFrom()));
        PriceTier tier = tier(chosen, quantity);
        return tier == null ? null : new Calculation(chosen, tier, steps).of(quantity);
    }

    private boolean isFor(PriceSet price) {
        return price.currency().equals(currency)
                && (price.account() == null || price.account().equals(account))
                && (price.group() == null || price.group().equals(group));
    }

    private static @Nullable PriceTier tier(PriceSet price, BigDecimal quantity) {
        PriceTier found = null;
        for (PriceTier tier : price.tiers()) {
            if (tier.from().compareTo(quantity.abs()) <= 0) found = tier;
        }
        return found;
    }

    private static String named(PriceSet price) {
        String kind =
                switch (price.kind()) {
                    case SPECIAL -> "special price";
                    case CONTRACT -> "contract price";
                    case LIST -> "list price";
                };
        if (price.account() != null) return "the account's " + kind;
        return price.group() != null
                ? "the " + kind + " of group " + price.group()
                : "everybody's " + kind;
    }
}

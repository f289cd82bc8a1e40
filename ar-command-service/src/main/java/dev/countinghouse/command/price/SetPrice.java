package dev.countinghouse.command.price;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Says what an item costs from a date on.
 *
 * @param account whose it is, if one account's
 * @param group whose it is, if a customer group's
 * @param tiers by quantity; the quantity of a charge decides
 * @param validUntil the last day, if it is known
 */
@Needs(Permission.CONFIGURE)
public record SetPrice(
        BookId book,
        PriceId price,
        ItemCode item,
        PriceKind kind,
        @Nullable AccountId account,
        @Nullable String group,
        Currency currency,
        List<PriceTier> tiers,
        @Nullable Money minimum,
        @Nullable BigDecimal discountPercent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        LeftOpen leftOpen) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SetPrice {
        tiers = tiers.stream().sorted(Comparator.comparing(PriceTier::from)).toList();
        if (account != null && group != null) {
            throw new IllegalArgumentException("a price is an account's or a group's, not both");
        }
        if (kind == PriceKind.CONTRACT && account == null && group == null) {
            throw new IllegalArgumentException("a contract is with an account or a group");
        }
        if (kind == PriceKind.LIST && account != null) {
            throw new IllegalArgumentException("a list is everybody's or a group's");
        }
        if (group != null) Groups.name(group);
        Limits.size(tiers, 1, PriceSet.MAX_TIERS, "the tiers");
        for (PriceTier tier : tiers) check(tier);
        if (tiers.stream().map(tier -> tier.from().stripTrailingZeros()).distinct().count()
                < tiers.size()) {
            throw new IllegalArgumentException("two tiers begin with the same quantity");
        }
        if (minimum != null) {
            Limits.positive(minimum, "the minimum");
            if (!minimum.currency().equals(currency)) {
                throw new IllegalArgumentException("the minimum must be in the price's currency");
            }
        }
        if (discountPercent != null) check(discountPercent);
        Limits.date(validFrom, "the first day");
        if (validUntil != null) {
            Limits.date(validUntil, "the last day");
            if (validUntil.isBefore(validFrom)) {
                throw new IllegalArgumentException("the last day is before the first");
            }
        }
    }

    private static void check(PriceTier tier) {
        OrderedLine.requireDecimal(tier.from());
        OrderedLine.requireDecimal(tier.unitPrice());
        if (tier.from().signum() < 0 || tier.unitPrice().signum() < 0) {
            throw new IllegalArgumentException("a tier's numbers must not be below zero");
        }
    }

    private static void check(BigDecimal percent) {
        OrderedLine.requireDecimal(percent);
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("the discount must be above 0 and at most 100");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        Recorded.about(price, PriceSet.class).toBeNew(),
                        ItemFacts.about(item));
        return account == null ? scope : scope.and(AccountFacts.about(account));
    }

    PriceSet event(LocalDate from) {
        return new PriceSet(
                book,
                price,
                item,
                kind,
                account,
                group,
                currency,
                tiers,
                minimum,
                discountPercent,
                from,
                validUntil);
    }
}

package dev.countinghouse.contract.price;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * What an item costs in a currency, from a date on. A price is never changed: it ends, and another
 * begins.
 *
 * @param account whose it is, if one account's
 * @param group whose it is, if a customer group's; with neither it is everybody's
 * @param tiers by quantity, the lowest first
 * @param minimum what a charge costs at least, before taxes
 * @param discountPercent taken off the unit price, up to six decimals
 * @param validUntil the last day; absent if it has none yet
 */
public record PriceSet(
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
        @Nullable LocalDate validUntil)
        implements PriceEvent {

    public static final int MAX_TIERS = 50;

    public PriceSet {
        tiers = List.copyOf(tiers);
    }

    @Override
    public LocalDate effectiveOn() {
        return validFrom;
    }

    @Override
    public Set<EntityId> concerns() {
        return account == null ? Set.of(price, item) : Set.of(price, item, account);
    }
}

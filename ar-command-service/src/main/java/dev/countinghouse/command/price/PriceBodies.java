package dev.countinghouse.command.price;

import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about prices. */
public final class PriceBodies {

    private PriceBodies() {}

    public static Supplier<SetPrice> setting(RequestContext asked, Fields body) {
        Field<PriceId> price = body.optional("price", ofText(PriceId::new));
        Field<ItemCode> item = body.required("item", ofText(ItemCode::new));
        Field<PriceKind> kind = body.required("kind", oneOf(PriceKind.class));
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<String> group = body.optional("group", ofText(Groups::name));
        body.notBoth("account", "group");
        Field<Currency> currency = body.required("currency", currency());
        Field<List<PriceTier>> tiers =
                body.required("tiers", list(1, PriceSet.MAX_TIERS, object(PriceBodies::tier)));
        Field<Money> minimum = body.optional("minimum", Amounts.positive());
        Field<BigDecimal> discount =
                body.optional("discountPercent", decimal().checked(OrderedLine::requireDecimal));
        Field<LocalDate> from = body.optional("validFrom", date());
        Field<LocalDate> until = body.optional("validUntil", date());
        return () ->
                new SetPrice(
                        asked.book(),
                        price.orElse(() -> new PriceId(asked.newId())),
                        item.value(),
                        kind.value(),
                        account.orNull(),
                        group.orNull(),
                        currency.value(),
                        tiers.value(),
                        minimum.orNull(),
                        discount.orNull(),
                        from.or(asked.today()),
                        until.orNull(),
                        new LeftOpen(price.orNull() == null, from.orNull() == null));
    }

    private static Supplier<PriceTier> tier(Fields body) {
        Field<BigDecimal> from =
                body.optional("from", decimal().checked(OrderedLine::requireDecimal));
        Field<BigDecimal> unitPrice =
                body.required("unitPrice", decimal().checked(OrderedLine::requireDecimal));
        return () -> new PriceTier(from.or(BigDecimal.ZERO), unitPrice.value());
    }

    static Supplier<EndPrice> ending(RequestContext asked, PriceId price, Fields body) {
        Field<LocalDate> lastOn = body.optional("lastOn", date());
        return () ->
                new EndPrice(
                        asked.book(),
                        price,
                        lastOn.or(asked.today()),
                        new LeftOpen(false, lastOn.orNull() == null));
    }

    static Supplier<SetAccountGroup> group(RequestContext asked, AccountId account, Fields body) {
        Field<String> group = body.optional("group", ofText(Groups::name));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetAccountGroup(asked.book(), account, group.orNull(), setOn.or(asked.today()));
    }
}

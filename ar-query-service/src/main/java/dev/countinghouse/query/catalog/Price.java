package dev.countinghouse.query.catalog;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A price, and until when it counts.
 *
 * @param counts whether it does on the date that was asked for
 * @param validUntil the last day; absent if it has none yet
 */
record Price(
        String price,
        String item,
        PriceKind kind,
        @Nullable String account,
        @Nullable String group,
        Currency currency,
        List<PriceTier> tiers,
        @Nullable Money minimum,
        @Nullable BigDecimal discountPercent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean counts) {

    private static final TypeReference<List<PriceTier>> TIERS = new TypeReference<>() {};

    static final Csv<Price> CSV =
            Csv.<Price>of()
                    .column("price", Price::price)
                    .column("item", Price::item)
                    .column("kind", Price::kind)
                    .column("account", Price::account)
                    .column("group", Price::group)
                    .column("currency", Price::currency)
                    .column("tiers", row -> EventJson.mapper().writeValueAsString(row.tiers))
                    .column("minimum", Price::minimum)
                    .column("discountPercent", Price::discountPercent)
                    .column("validFrom", Price::validFrom)
                    .column("validUntil", Price::validUntil)
                    .column("counts", Price::counts);

    static final Sort<Price> SORT =
            new Sort<>(
                    List.of(Sort.Key.text("item", Price::item)),
                    List.of(Sort.Key.text("price", Price::price)),
                    Sort.Way.UP);

    static Price of(ResultSet row) throws SQLException {
        String discount = row.getString("discount");
        return new Price(
                row.getString("price"),
                row.getString("item"),
                PriceKind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getString("customer_group"),
                Currency.getInstance(row.getString("currency")),
                EventJson.mapper().readValue(row.getString("tiers"), TIERS),
                Columns.moneyOrNull(row, "minimum_minor"),
                discount == null ? null : new BigDecimal(discount),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "ends_on"),
                row.getBoolean("counts"));
    }
}

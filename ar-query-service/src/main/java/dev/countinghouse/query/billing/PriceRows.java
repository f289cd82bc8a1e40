package dev.countinghouse.query.billing;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.math.BigDecimal;
import java.sql.SQLException;

/** Prices, and how they ended. */
final class PriceRows implements TableFold {

    private static final NewRows.Table PRICES =
            NewRows.table(
                    "price",
                    "book text",
                    "price text",
                    "item text",
                    "kind text",
                    "account text",
                    "customer_group text",
                    "currency text",
                    "tiers text",
                    "minimum_minor int8",
                    "discount text",
                    "valid_from date",
                    "valid_until date",
                    "position int8");

    private static final NewRows.Table ENDS =
            NewRows.table("price_end", "book text", "price text", "position int8", "last_on date");

    private final NewRows prices = new NewRows(PRICES);
    private final NewRows ends = new NewRows(ENDS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case PriceSet e -> set(e, envelope.position());
            case PriceEnded e -> ends.add(e.book(), e.price(), envelope.position(), e.lastOn());
            default -> {}
        }
    }

    private void set(PriceSet e, long at) {
        Money minimum = e.minimum();
        BigDecimal discount = e.discountPercent();
        prices.add(
                e.book(),
                e.price(),
                e.item(),
                e.kind(),
                e.account(),
                e.group(),
                e.currency(),
                Json.of(e.tiers()),
                minimum == null ? null : minimum.minor(),
                discount == null ? null : discount.toPlainString(),
                e.validFrom(),
                e.validUntil(),
                at);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(prices);
        pipeline.insert(ends);
    }
}

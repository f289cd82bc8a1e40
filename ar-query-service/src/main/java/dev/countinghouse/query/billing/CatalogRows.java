package dev.countinghouse.query.billing;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.price.AccountGroupSet;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxRateSet;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Items, tax rates, exemptions and customer groups, by date. */
final class CatalogRows implements TableFold {

    private static final NewRows.Table ITEMS =
            NewRows.table(
                    "sold_item",
                    "book text",
                    "item text",
                    "position int8",
                    "description text",
                    "revenue_account text",
                    "taxes text",
                    "set_on date");

    private static final NewRows.Table RATES =
            NewRows.table(
                    "tax_rate",
                    "book text",
                    "tax text",
                    "position int8",
                    "jurisdiction text",
                    "category text",
                    "percent text",
                    "set_on date");

    private static final NewRows.Table EXEMPTIONS =
            NewRows.table(
                    "tax_exemption",
                    "book text",
                    "account text",
                    "certificate text",
                    "position int8",
                    "category text",
                    "taxes text",
                    "exempt_from date",
                    "until date");

    private static final NewRows.Table GROUPS =
            NewRows.table(
                    "account_group",
                    "book text",
                    "account text",
                    "position int8",
                    "customer_group text",
                    "set_on date");

    private final NewRows items = new NewRows(ITEMS);
    private final NewRows rates = new NewRows(RATES);
    private final NewRows exemptions = new NewRows(EXEMPTIONS);
    private final NewRows groups = new NewRows(GROUPS);

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case ItemSet e ->
                    items.add(
                            e.book(),
                            e.item(),
                            at,
                            e.description(),
                            e.revenueAccount(),
                            Json.of(e.taxes()),
                            e.setOn());
            case TaxRateSet e ->
                    rates.add(
                            e.book(),
                            e.tax(),
                            at,
                            e.jurisdiction(),
                            e.category(),
                            e.ratePercent().toPlainString(),
                            e.setOn());
            case AccountTaxExempted e ->
                    exemptions.add(
                            e.book(),
                            e.account(),
                            e.certificate(),
                            at,
                            e.category(),
                            Json.of(e.taxes()),
                            e.exemptFrom(),
                            e.until());
            case AccountGroupSet e -> groups.add(e.book(), e.account(), at, e.group(), e.setOn());
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(items);
        pipeline.insert(rates);
        pipeline.insert(exemptions);
        pipeline.insert(groups);
    }
}

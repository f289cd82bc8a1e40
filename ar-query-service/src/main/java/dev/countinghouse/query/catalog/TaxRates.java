package dev.countinghouse.query.catalog;

import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** How high taxes are: all that was set for dates up to one, the last of a tax first. */
final class TaxRates {

    /**
     * A rate from a date on.
     *
     * @param current whether it is the one that counts on the date that was asked for
     */
    record TaxRate(
            String tax,
            String jurisdiction,
            TaxCategory category,
            BigDecimal percent,
            LocalDate setOn,
            boolean current,
            long position) {

        static final Csv<TaxRate> CSV =
                Csv.<TaxRate>of()
                        .column("tax", TaxRate::tax)
                        .column("jurisdiction", TaxRate::jurisdiction)
                        .column("category", TaxRate::category)
                        .column("percent", row -> row.percent.toPlainString())
                        .column("setOn", TaxRate::setOn)
                        .column("current", TaxRate::current);

        static TaxRate of(ResultSet row) throws SQLException {
            return new TaxRate(
                    row.getString("tax"),
                    row.getString("jurisdiction"),
                    TaxCategory.valueOf(row.getString("category")),
                    new BigDecimal(row.getString("percent")),
                    Columns.date(row, "set_on"),
                    row.getBoolean("current"),
                    row.getLong("position"));
        }
    }

    static final Sort<TaxRate> SORT =
            new Sort<>(
                    List.of(Sort.Key.text("tax", TaxRate::tax)),
                    List.of(Sort.Key.number("position", TaxRate::position)),
                    Sort.Way.UP);

    private static final String SOME =
            """
            select * from (
                select tax, jurisdiction, category, percent, set_on, position,
                       row_number() over (
                           partition by tax order by set_on desc, position desc) = 1 as current
                from tax_rate
                where book = :book and set_on <= :on and position <= :known) rates
            where true
            %sorder by %s
            limit :limit
            """;

    private TaxRates() {}

    static void each(State state, AsOf asOf, After after, Consumer<TaxRate> row) {
        SORT.bind(state.ask(asOf, SOME.formatted(SORT.condition(after), SORT.order())), after)
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(TaxRate.of(found));
                        });
    }
}

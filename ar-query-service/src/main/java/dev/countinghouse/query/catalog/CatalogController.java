package dev.countinghouse.query.catalog;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Items, tax rates and prices. */
@RestController
@Needs(Permission.READ)
final class CatalogController {

    private static final List<String> READS = List.of(Billing.NAME);

    private static final String PRICES =
            """
            select * from (
                select p.*, coalesce(e.last_on, p.valid_until) as ends_on,
                       p.valid_from <= :on
                           and coalesce(e.last_on, p.valid_until, :on) >= :on as counts
                from price p
                left join lateral (
                    select last_on from price_end
                    where book = p.book and price = p.price and position <= :known
                    order by position desc limit 1) e on true
                where p.book = :book and p.position <= :known
                  and (cast(:item as text) is null or p.item = :item)
                  and (cast(:account as text) is null or p.account = :account)) prices
            where (:all or counts)
            %sorder by %s
            limit :limit
            """;

    /** Which prices by whether they count on the date. */
    enum Which {
        COUNTING,
        ALL
    }

    @GetMapping(
            path = "/v1/books/{book}/items",
            produces = {"application/json", "text/csv"})
    void items(QueryRequest reading) {
        reading.list(READS, Items::each, Items.SORT::of, Items.Item.CSV);
    }

    @GetMapping(
            path = "/v1/books/{book}/tax-rates",
            produces = {"application/json", "text/csv"})
    void taxRates(QueryRequest reading) {
        reading.list(READS, TaxRates::each, TaxRates.SORT::of, TaxRates.TaxRate.CSV);
    }

    @GetMapping(
            path = "/v1/books/{book}/prices",
            produces = {"application/json", "text/csv"})
    void prices(QueryRequest reading) {
        ItemCode item = reading.optional("item", ItemCode::new);
        AccountId account = reading.optional("account", AccountId::new);
        Which which = reading.constant("which", Which.COUNTING);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        Price.SORT
                                .bind(
                                        state.ask(
                                                asOf,
                                                PRICES.formatted(
                                                        Price.SORT.condition(after),
                                                        Price.SORT.order())),
                                        after)
                                .param("item", item == null ? null : item.value())
                                .param("account", account == null ? null : account.value())
                                .param("all", which == Which.ALL)
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(Price.of(found));
                                        }),
                Price.SORT::of,
                Price.CSV);
    }
}

package dev.countinghouse.query.catalog;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What codes stand for on a date. */
final class Items {

    /** A code, and what it stands for. */
    record Item(
            String item,
            String description,
            @Nullable String revenueAccount,
            List<String> taxes,
            LocalDate setOn) {

        private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

        static final Csv<Item> CSV =
                Csv.<Item>of()
                        .column("item", Item::item)
                        .column("description", Item::description)
                        .column("revenueAccount", Item::revenueAccount)
                        .column("taxes", row -> String.join(" ", row.taxes))
                        .column("setOn", Item::setOn);

        static Item of(ResultSet row) throws SQLException {
            return new Item(
                    row.getString("item"),
                    row.getString("description"),
                    row.getString("revenue_account"),
                    EventJson.mapper().readValue(row.getString("taxes"), NAMES),
                    Columns.date(row, "set_on"));
        }
    }

    static final Sort<Item> SORT =
            new Sort<>(List.of(Sort.Key.text("item", Item::item)), List.of(), Sort.Way.UP);

    private static final String SOME =
            """
            select * from (
                select distinct on (item) item, description, revenue_account, taxes, set_on
                from sold_item
                where book = :book and set_on <= :on and position <= :known
                order by item, set_on desc, position desc) held
            where true
            %sorder by %s
            limit :limit
            """;

    private Items() {}

    static void each(State state, AsOf asOf, After after, Consumer<Item> row) {
        SORT.bind(state.ask(asOf, SOME.formatted(SORT.condition(after), SORT.order())), after)
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Item.of(found));
                        });
    }
}

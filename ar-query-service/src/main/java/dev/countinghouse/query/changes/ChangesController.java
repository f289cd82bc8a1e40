package dev.countinghouse.query.changes;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was recorded after a position and counts on a date: the entries add up to the difference
 * between what was owed as known then and as known now.
 */
@RestController
@Needs(Permission.READ)
final class ChangesController {

    private static final List<String> READS = List.of(Subledger.NAME, EventHistory.NAME);

    private static final String ROWS =
            """
            select e.position, e.line, e.account, v.name as event, v.recorded_at, e.item_kind, e.item,
                   e.kind, e.source, e.effective_on, e.due_on, e.amount_minor, e.currency
            from entry e
            join event v on v.book = e.book and v.position = e.position
            where e.book = :book and e.position > :since and e.position <= :known
              and e.effective_on <= :on
              and (cast(:account as text) is null or e.account = :account)
              and (cast(:afterPosition as bigint) is null
                   or (e.position, e.line) > (cast(:afterPosition as bigint), :afterLine))
            order by e.position, e.line
            limit :limit
            """;

    /** Of the totals as they are, what was owed as known at a position. */
    private static final String BALANCES =
            OpenItemSql.TOTALS_OF_BOOK
                    + """
                    select currency, sum(open_minor - unapplied_minor) as minor
                    from total
                    where cast(:account as text) is null or account = :account
                    group by currency
                    order by currency
                    """;

    /**
     * A change of an item.
     *
     * @param kind why it moved
     * @param source the document that moved it
     * @param dueOn when the item is due, if in one part
     */
    record Change(
            long position,
            int line,
            String account,
            String event,
            Instant recordedAt,
            ItemKind itemKind,
            String item,
            String kind,
            String source,
            LocalDate effectiveOn,
            @Nullable LocalDate dueOn,
            Money amount) {

        static final Csv<Change> CSV =
                Csv.<Change>of()
                        .column("position", Change::position)
                        .column("line", Change::line)
                        .column("recordedAt", Change::recordedAt)
                        .column("account", Change::account)
                        .column("event", Change::event)
                        .column("itemKind", Change::itemKind)
                        .column("item", Change::item)
                        .column("kind", Change::kind)
                        .column("source", Change::source)
                        .column("effectiveOn", Change::effectiveOn)
                        .column("dueOn", Change::dueOn)
                        .column("amount", Change::amount)
                        .column("currency", change -> change.amount.currency());

        static Change of(ResultSet row) throws SQLException {
            return new Change(
                    row.getLong("position"),
                    row.getInt("line"),
                    row.getString("account"),
                    row.getString("event"),
                    Columns.instant(row, "recorded_at"),
                    ItemKind.valueOf(row.getString("item_kind")),
                    row.getString("item"),
                    row.getString("kind"),
                    row.getString("source"),
                    Columns.date(row, "effective_on"),
                    Columns.dateOrNull(row, "due_on"),
                    Columns.money(row, "amount_minor"));
        }

        List<String> keys() {
            return List.of(Long.toString(position), Integer.toString(line));
        }
    }

    /** What was owed in one currency as known then and now. */
    record Balance(Sum before, Sum after, Sum difference) {}

    /**
     * @param since what was recorded after this position is told
     * @param balances on the date, as known at that position and now
     */
    record Changes(
            LocalDate asOf,
            long since,
            List<Balance> balances,
            List<Change> items,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/books/{book}/changes",
            produces = {"application/json", "text/csv"})
    void changes(QueryRequest reading) {
        Long given = reading.optional("since", TextValues::position);
        if (given == null) reading.refuse("since", "must be there");
        long since = given == null ? 0 : given;
        AccountId account = reading.optional("account", AccountId::new);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        state.ask(asOf, ROWS)
                                .param("since", since)
                                .param("account", account == null ? null : account.value())
                                .param("afterPosition", after.key(0, Long::valueOf))
                                .param("afterLine", after.key(1, Integer::valueOf))
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(Change.of(found));
                                        }),
                Change::keys,
                Change.CSV,
                (state, asOf, page) ->
                        new Changes(
                                asOf.effectiveOn(),
                                since,
                                balances(state, asOf, since, account),
                                page.items(),
                                page.next()));
    }

    private static List<Balance> balances(
            State state, AsOf asOf, long since, @Nullable AccountId account) {
        AsOf then = asOf.knownAt(Math.min(since, state.known(asOf)));
        Map<String, Sum> before = balances(state, then, account);
        return balances(state, asOf, account).entrySet().stream()
                .map(
                        now -> {
                            Sum zero = Sum.zero(now.getValue().currency());
                            Sum was = before.getOrDefault(now.getKey(), zero);
                            return new Balance(was, now.getValue(), now.getValue().minus(was));
                        })
                .toList();
    }

    private static Map<String, Sum> balances(State state, AsOf asOf, @Nullable AccountId account) {
        Map<String, Sum> balances = new TreeMap<>();
        state.ask(asOf, BALANCES)
                .param("account", account == null ? null : account.value())
                .query(
                        row -> {
                            balances.put(row.getString("currency"), Columns.sum(row, "minor"));
                        });
        return balances;
    }
}

package dev.countinghouse.query.notices;

import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an account's dunning: its ladder, what holds it up, and what it was asked for.
 *
 * @param holds by invoice; of the whole account by an empty one
 * @param levels the furthest step by invoice and due date
 * @param lastNoticeOn when it was asked last
 */
record Asked(
        String ladder,
        Map<String, Hold> holds,
        Map<Item, Integer> levels,
        @Nullable LocalDate lastNoticeOn) {

    /** What holds an account up, or one of its invoices. */
    record Hold(
            @Nullable String invoice,
            HoldKind kind,
            String reason,
            LocalDate heldOn,
            @Nullable LocalDate until) {}

    /** What is asked for: an invoice, of which what is due on a day. */
    record Item(String invoice, LocalDate dueOn) {}

    private static final String LADDER =
            """
            select ladder from account_ladder
            where book = :book and account = :account
              and effective_on <= :on and position <= :known
            order by effective_on desc, position desc
            limit 1
            """;

    private static final String HOLDS =
            """
            select * from (
                select distinct on (invoice) invoice, kind, reason, effective_on, until
                from dunning_hold
                where book = :book and account = :account
                  and effective_on <= :on and position <= :known
                order by invoice, effective_on desc, position desc) said
            where kind is not null and (until is null or until >= :on)
            order by invoice
            """;

    private static final String LEVELS =
            """
            select invoice, due_on, max(level) as level, max(issued_on) as issued_on
            from dunned_item
            where book = :book and account = :account
              and issued_on <= :on and position <= :known
            group by invoice, due_on
            """;

    static Asked of(State state, AsOf asOf, String account) {
        Map<String, Hold> holds = new LinkedHashMap<>();
        state.ask(asOf, HOLDS)
                .param("account", account)
                .query(
                        row -> {
                            holds.put(row.getString("invoice"), hold(row));
                        });
        Map<Item, Integer> levels = new HashMap<>();
        List<LocalDate> days = new ArrayList<>();
        state.ask(asOf, LEVELS)
                .param("account", account)
                .query(
                        row -> {
                            var item =
                                    new Item(row.getString("invoice"), Columns.date(row, "due_on"));
                            levels.put(item, row.getInt("level"));
                            days.add(Columns.date(row, "issued_on"));
                        });
        return new Asked(
                ladder(state, asOf, account),
                holds,
                levels,
                days.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    private static String ladder(State state, AsOf asOf, String account) {
        List<Optional<String>> set =
                state.ask(asOf, LADDER)
                        .param("account", account)
                        .query((row, _) -> Optional.ofNullable(row.getString("ladder")))
                        .list();
        return set.isEmpty() ? DunningLadder.USUAL : set.getFirst().orElse(DunningLadder.USUAL);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        String invoice = row.getString("invoice");
        return new Hold(
                invoice.isEmpty() ? null : invoice,
                HoldKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                Columns.date(row, "effective_on"),
                Columns.dateOrNull(row, "until"));
    }
}

package dev.countinghouse.query.openitems;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Plans;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is open, and what of it is overdue. Both come most urgent first: the longest due, of one day
 * and currency the largest amount; so a collector who works from the top never leaves an older debt
 * behind.
 */
public final class OpenItems {

    /** The order of the lists, and with it what a page goes on from. */
    private static final String ROWS =
            """
            select p.account, {name} as name, p.kind, p.item, p.installment, p.dated_on, p.due_on,
                   p.currency, p.number, p.open_minor, p.amount_minor,
                   coalesce(dp.disputed_minor, 0) as disputed_minor,
                   case when p.open_minor > 0 then greatest(0, :on - p.due_on) else 0 end
                       as days_late
            from part p
            join account a on a.book = :book and a.account = p.account
            {renamed}
            {disputed}
            where p.open_minor <> 0 %s
            order by p.due_on, p.currency, -p.open_minor, p.account, p.kind, p.item, p.installment
            limit %d
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED)
                    .replace("{disputed}\n", DisputedSql.OF_PARTS);

    private static final String ROWS_AFTER =
            """
            and (p.due_on, p.currency, -p.open_minor, p.account, p.kind, p.item, p.installment)
                > (:dueOn, cast(:afterCurrency as char(3)), :minusOpen, :afterAccount, :afterKind, :afterItem, :afterInstallment)
            """;

    /** By the largest of an index, which is looked up however the statement is planned. */
    private static final String IS_LATER =
            """
            select coalesce(max(effective_on) > :on, false)
            from entry where book = :book
            """;

    /** Before any due date. */
    private static final LocalDate FIRST = LocalDate.EPOCH.minusYears(1_000);

    private OpenItems() {}

    /**
     * What a list comes to in one currency.
     *
     * @param amount without what is disputed of it
     * @param disputed what of late amounts is disputed, those of the list and those that are not in
     *     it because all of them is
     * @param count how many installments and other debts are late, undisputed at least in part
     */
    public record Total(Sum amount, Sum disputed, long count, @Nullable LocalDate oldestDueOn) {}

    /** Which of what is late, by at least so many days. */
    public record Late(@Nullable AccountId account, @Nullable String currency, int minDays) {}

    /** Everything that is open on an account. */
    public static void all(
            State state, AsOf asOf, AccountId account, After after, Consumer<OpenPart> row) {
        String sql = OpenItemSql.OPEN_OF_ACCOUNT + ", " + DisputedSql.OF_ACCOUNT + rows(after);
        each(state.ask(asOf, sql).param("account", account.value()), after, row);
    }

    /**
     * What is late. What has not moved since D and K comes from the current sums in the order of
     * the list, so that a page takes what it shows. Usually nothing has; then its plan is kept,
     * which would take as long to make as the page to find.
     */
    public static void late(
            State state, AsOf asOf, Late wanted, After after, Consumer<OpenPart> row) {
        each(lateQuery(state, asOf, wanted, after, rows(after)), after, row);
    }

    private static JdbcClient.StatementSpec lateQuery(
            State state, AsOf asOf, Late wanted, After after, String rows) {
        boolean moved = isMovedSince(state, asOf);
        if (!moved) state.plan(Plans.KEPT);
        var query =
                state.ask(asOf, LateSql.late(wanted, after, moved) + rows)
                        .param("dueBy", dueBy(asOf, wanted.minDays));
        if (wanted.account != null) query = query.param("account", wanted.account.value());
        if (wanted.currency != null) query = query.param("currency", wanted.currency);
        return query;
    }

    /** What all that is late comes to, by currency. */
    public static List<Total> totals(State state, AsOf asOf, Late wanted) {
        return lateQuery(state, asOf, wanted, After.START, LateSql.totals(wanted))
                .query(
                        (found, _) ->
                                new Total(
                                        Columns.sum(found, "open_minor"),
                                        Columns.sum(found, "disputed_minor"),
                                        found.getLong("count"),
                                        Columns.dateOrNull(found, "oldest_due_on")))
                .list();
    }

    private static String rows(After after) {
        return rows("", after);
    }

    static String rows(String condition, After after) {
        return ROWS.formatted(condition + (after.isStart() ? "" : ROWS_AFTER), after.limit());
    }

    /** Whether the book has an entry that is later than D or K. */
    private static boolean isMovedSince(State state, AsOf asOf) {
        if (state.isPast(asOf)) return true;
        return state.ask(asOf, IS_LATER).query(Boolean.class).single();
    }

    /** The last due date that is late by so many days. */
    private static LocalDate dueBy(AsOf asOf, int days) {
        long day = Math.max(FIRST.toEpochDay(), asOf.effectiveOn().toEpochDay() - days);
        return LocalDate.ofEpochDay(day);
    }

    static void each(JdbcClient.StatementSpec query, After after, Consumer<OpenPart> row) {
        if (!after.isStart()) {
            query =
                    query.param("dueOn", after.key(0, Values::parseDate))
                            .param("afterCurrency", after.key(1, String::valueOf))
                            .param("minusOpen", after.key(2, Long::valueOf))
                            .param("afterAccount", after.key(3, String::valueOf))
                            .param("afterKind", after.key(4, String::valueOf))
                            .param("afterItem", after.key(5, String::valueOf))
                            .param("afterInstallment", after.key(6, Integer::valueOf));
        }
        query.query(
                found -> {
                    row.accept(OpenPart.of(found));
                });
    }
}

package dev.countinghouse.query.ledger;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** The journal's lines as a list. */
final class JournalEntries {

    private static final String LINES =
            """
            select position, line, event, effective_on, recorded_at, ledger_account, account,
                   item_kind, item, amount_minor, currency, detail
            from journal_line
            where book = :book and effective_on <= :to and position <= :known
              and (cast(:recordedAfter as bigint) is null
                   or position > cast(:recordedAfter as bigint))
              and (:from::date is null or effective_on >= :from)
              and (:ledgerAccount::text is null
                   or (ledger_account = :ledgerAccount
                       and effective_on = any (array(
                           select effective_on from ledger_day
                           where book = :book and ledger_account = :ledgerAccount))))
              and (:account::text is null or account = :account)
              and (:afterDate::date is null
                   or ((effective_on, position) <= (:afterDate, :afterPosition)
                       and (effective_on <> :afterDate or position <> :afterPosition
                            or line > :afterLine)))
            order by effective_on desc, position desc, line
            limit :limit
            """;

    private final ChartOfAccounts chart;

    JournalEntries(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** Which lines are wanted. */
    record Asked(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String ledgerAccount,
            @Nullable AccountId account,
            @Nullable Long recordedAfter) {}

    /**
     * A line, on one side.
     *
     * @param position of the event that it comes from
     * @param line counts the event's lines from 1
     * @param late whether it counts in an earlier month than that in which it was recorded, by the
     *     days of the book
     */
    record Entry(
            long position,
            int line,
            String event,
            LocalDate effectiveOn,
            Instant recordedAt,
            String ledgerAccount,
            String name,
            AccountId account,
            ItemKind itemKind,
            String item,
            @Nullable Money debit,
            @Nullable Money credit,
            Currency currency,
            @Nullable String detail,
            boolean late) {

        List<String> keys() {
            return List.of(effectiveOn.toString(), Long.toString(position), Integer.toString(line));
        }
    }

    void each(State state, AsOf asOf, Asked asked, ZoneId zone, After after, Consumer<Entry> row) {
        LocalDate to = asked.to() == null ? asOf.effectiveOn() : asked.to();
        state.database()
                .sql(LINES)
                .param("book", state.book().value())
                .param("to", to)
                .param("known", state.known(asOf))
                .param("from", asked.from())
                .param("recordedAfter", asked.recordedAfter())
                .param("ledgerAccount", asked.ledgerAccount())
                .param("account", asked.account() == null ? null : asked.account().value())
                .param("afterDate", after.key(0, LocalDate::parse))
                .param("afterPosition", after.key(1, Long::valueOf))
                .param("afterLine", after.key(2, Integer::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(entry(found, zone));
                        });
    }

    private Entry entry(ResultSet row, ZoneId zone) throws SQLException {
        var amount = Money.ofMinor(row.getLong("amount_minor"), row.getString("currency"));
        String code = row.getString("ledger_account");
        LocalDate effectiveOn = Columns.date(row, "effective_on");
        Instant recordedAt = Columns.instant(row, "recorded_at");
        LocalDate recordedOn = LocalDate.ofInstant(recordedAt, zone);
        return new Entry(
                row.getLong("position"),
                row.getInt("line"),
                row.getString("event"),
                effectiveOn,
                recordedAt,
                code,
                chart.describe(code).name(),
                new AccountId(row.getString("account")),
                ItemKind.valueOf(row.getString("item_kind")),
                row.getString("item"),
                amount.isPositive() ? amount : null,
                amount.isNegative() ? amount.negated() : null,
                amount.currency(),
                row.getString("detail"),
                YearMonth.from(effectiveOn).isBefore(YearMonth.from(recordedOn)));
    }
}

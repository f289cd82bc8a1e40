package dev.countinghouse.query.disputes;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** The disputes of a book. One is there from the day on which it was opened. */
public final class Disputes {

    private static final int MAX_OWNER = 200;

    private static final String WANTED =
            """
            where (cast(:state as text) is null or state = :state)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:reason as text) is null or reason = :reason)
              and (cast(:owner as text) is null or owner = :owner)
              and (cast(:account as text) is null or account = :account)
              and (cast(:invoice as text) is null or invoice = :invoice)
            """;

    private static final String SOME =
            DisputeSql.OF_BOOK + "select * from standing " + WANTED + "%sorder by %s\nlimit :limit";

    private static final String TOTALS =
            DisputeSql.OF_BOOK
                    + """
                    select currency,
                           count(*) filter (where state = 'OPEN') as open_count,
                           sum(disputed_minor) as disputed_minor,
                           coalesce(max(cycle_days) filter (where state = 'OPEN'), 0)
                               as oldest_days,
                           count(*) filter (where state = 'RESOLVED') as resolved_count,
                           cast(round(avg(cycle_days) filter (where state = 'RESOLVED')) as int)
                               as cycle_days
                    from standing
                    """
                    + WANTED
                    + "group by currency order by currency";

    private static final String ONE =
            DisputeSql.OF_ONE + "select * from standing where dispute = :dispute";

    private Disputes() {}

    /** Which of them. */
    record Wanted(
            Dispute.@Nullable State state,
            @Nullable DisputeKind kind,
            @Nullable ReasonCode reason,
            @Nullable String owner,
            @Nullable AccountId account,
            @Nullable InvoiceId invoice) {

        static Wanted of(QueryRequest reading) {
            return new Wanted(
                    reading.optional("state", Dispute.State.class),
                    reading.optional("kind", DisputeKind.class),
                    reading.optional("reason", ReasonCode.class),
                    reading.optional("owner", text -> Text.line(text, MAX_OWNER, "it")),
                    reading.optional("account", AccountId::new),
                    reading.optional("invoice", InvoiceId::new));
        }
    }

    /**
     * What disputes of one currency come to.
     *
     * @param open how many are open
     * @param oldestDays of the oldest that is open; 0 if none is
     * @param resolved how many are resolved
     * @param cycleDays how long those took, on the average; absent if there is none
     */
    public record Total(
            long open, Sum disputed, int oldestDays, long resolved, @Nullable Integer cycleDays) {

        static Total of(ResultSet row) throws SQLException {
            return new Total(
                    row.getLong("open_count"),
                    Columns.sum(row, "disputed_minor"),
                    row.getInt("oldest_days"),
                    row.getLong("resolved_count"),
                    row.getObject("cycle_days", Integer.class));
        }
    }

    static void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<Dispute> sort,
            After after,
            Consumer<Dispute> row) {
        String sql = SOME.formatted(sort.condition(after), sort.order());
        sort.bind(wanted(state.ask(asOf, sql), wanted), after)
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Dispute.of(found));
                        });
    }

    /** What all disputes of a book come to, by currency. */
    public static List<Total> totals(State state, AsOf asOf) {
        return totals(state, asOf, new Wanted(null, null, null, null, null, null));
    }

    static List<Total> totals(State state, AsOf asOf, Wanted wanted) {
        return wanted(state.ask(asOf, TOTALS), wanted).query((row, _) -> Total.of(row)).list();
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec query, Wanted wanted) {
        return query.param("state", name(wanted.state))
                .param("kind", name(wanted.kind))
                .param("reason", name(wanted.reason))
                .param("owner", wanted.owner)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("invoice", wanted.invoice == null ? null : wanted.invoice.value());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /**
     * @throws NotFound if it was not known
     */
    static Dispute one(State state, AsOf asOf, DisputeId dispute) {
        return state.ask(asOf, ONE)
                .param("dispute", dispute.value())
                .query((row, _) -> Dispute.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("dispute", dispute.value()));
    }
}

package dev.countinghouse.query.notices;

import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** The dunning runs of a book, the newest first. */
final class Runs {

    private static final String SOME =
            """
            select r.*,
                   coalesce((select bool_or(p.is_last) from dunning_page p
                             where p.book = r.book and p.run = r.run and p.position <= :known),
                            false) as complete,
                   coalesce((select sum(p.accounts) from dunning_page p
                             where p.book = r.book and p.run = r.run and p.position <= :known), 0)
                       as found,
                   (select count(*) from dunning_notice n
                    where n.book = r.book and n.run = r.run and n.position <= :known) as notices
            from dunning_run r
            where r.book = :book and r.run_on <= :on and r.position <= :known
              and (cast(:run as text) is null or r.run = :run)
              and (cast(:after as bigint) is null or r.position < cast(:after as bigint))
            order by r.position desc
            limit :limit
            """;

    private static final String AMOUNTS =
            """
            select currency, sum(amount_minor) as amount_minor
            from dunning_notice
            where book = :book and run = :run and position <= :known
            group by currency
            order by currency
            """;

    private Runs() {}

    static void each(State state, AsOf asOf, After after, Consumer<Run> row) {
        some(state, asOf, null, after).forEach(row);
    }

    static Run one(State state, AsOf asOf, DunningRunId run) {
        return some(state, asOf, run, After.START).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("dunning run", run.value()));
    }

    private static List<Run> some(State state, AsOf asOf, @Nullable DunningRunId run, After after) {
        return state.ask(asOf, SOME)
                .param("run", run == null ? null : run.value())
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query((row, _) -> of(state, asOf, row))
                .list();
    }

    private static Run of(State state, AsOf asOf, ResultSet row) throws SQLException {
        String run = row.getString("run");
        return new Run(
                run,
                Columns.date(row, "run_on"),
                row.getString("started_by"),
                row.getBoolean("complete"),
                row.getLong("found"),
                row.getLong("notices"),
                state.ask(AMOUNTS)
                        .param("known", state.known(asOf))
                        .param("run", run)
                        .query((sum, _) -> Columns.sum(sum, "amount_minor"))
                        .list(),
                row.getLong("position"));
    }
}

package dev.countinghouse.query.statements;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A run of statements and how far it has come.
 *
 * @param found accounts that have something to be told
 * @param complete whether all accounts were looked at
 * @param issued how many statements there are so far
 */
record StatementRun(
        String run,
        StatementForm form,
        @Nullable LocalDate from,
        LocalDate statedOn,
        String startedBy,
        boolean complete,
        long found,
        long issued,
        @JsonIgnore long position) {

    private static final String SOME =
            """
            select r.*,
                   coalesce((select bool_or(p.is_last) from statement_page p
                             where p.book = r.book and p.run = r.run and p.position <= :known),
                            false) as complete,
                   coalesce((select sum(p.accounts) from statement_page p
                             where p.book = r.book and p.run = r.run and p.position <= :known), 0)
                       as found,
                   (select count(*) from statement s
                    where s.book = r.book and s.run = r.run and s.position <= :known) as issued
            from statement_run r
            where r.book = :book and r.stated_on <= :on and r.position <= :known
              and (cast(:run as text) is null or r.run = :run)
              and (cast(:after as bigint) is null or r.position < cast(:after as bigint))
            order by r.position desc
            limit :limit
            """;

    static final Csv<StatementRun> CSV =
            Csv.<StatementRun>of()
                    .column("run", StatementRun::run)
                    .column("form", StatementRun::form)
                    .column("from", StatementRun::from)
                    .column("statedOn", StatementRun::statedOn)
                    .column("startedBy", StatementRun::startedBy)
                    .column("complete", StatementRun::complete)
                    .column("found", StatementRun::found)
                    .column("issued", StatementRun::issued);

    static void each(State state, AsOf asOf, After after, Consumer<StatementRun> row) {
        some(state, asOf, null, after).forEach(row);
    }

    static StatementRun one(State state, AsOf asOf, StatementRunId run) {
        return some(state, asOf, run, After.START).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("statement run", run.value()));
    }

    private static List<StatementRun> some(
            State state, AsOf asOf, @Nullable StatementRunId run, After after) {
        return state.ask(asOf, SOME)
                .param("run", run == null ? null : run.value())
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query((row, _) -> of(row))
                .list();
    }

    private static StatementRun of(ResultSet row) throws SQLException {
        return new StatementRun(
                row.getString("run"),
                StatementForm.valueOf(row.getString("form")),
                Columns.dateOrNull(row, "from_on"),
                Columns.date(row, "stated_on"),
                row.getString("started_by"),
                row.getBoolean("complete"),
                row.getLong("found"),
                row.getLong("issued"),
                row.getLong("position"));
    }

    List<String> keys() {
        return List.of(Long.toString(position));
    }
}

package dev.countinghouse.query.periods;

import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Which months take entries. A month that was never closed does. */
@RestController
@Needs(Permission.READ)
final class PeriodsController {

    private static final List<String> READS = List.of(Registers.NAME);

    private static final String LATEST =
            """
            select distinct on (period) period, state, position, changed_by, changed_at, reason
            from period_change
            where book = :book and position <= :known
              and (cast(:after as text) is null or period < :after)
            order by period desc, position desc
            limit :limit
            """;

    private static final String CHANGES =
            """
            select period, state, position, changed_by, changed_at, reason
            from period_change
            where book = :book and position <= :known and period = :period
            order by position
            """;

    /** Whether it takes entries. */
    enum State {
        OPEN,
        CLOSED
    }

    /**
     * That a month was closed or opened again.
     *
     * @param by who did it
     * @param at when it was recorded
     * @param reason why it was opened again
     */
    record Change(
            String period,
            State state,
            long position,
            @Nullable String by,
            Instant at,
            @Nullable String reason) {

        static final Csv<Change> CSV =
                Csv.<Change>of()
                        .column("period", Change::period)
                        .column("state", Change::state)
                        .column("position", Change::position)
                        .column("by", Change::by)
                        .column("at", Change::at)
                        .column("reason", Change::reason);

        static Change of(ResultSet row) throws SQLException {
            return new Change(
                    row.getString("period"),
                    State.valueOf(row.getString("state")),
                    row.getLong("position"),
                    row.getString("changed_by"),
                    Columns.instant(row, "changed_at"),
                    row.getString("reason"));
        }
    }

    /** A month and all that was done with it. */
    record Period(String period, State state, List<Change> changes) {}

    /** Months that were ever closed, each with what was done last, the latest first. */
    @GetMapping(
            path = "/v1/books/{book}/periods",
            produces = {"application/json", "text/csv"})
    void periods(QueryRequest reading) {
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        state.ask(asOf, LATEST)
                                .param("after", after.key(0, String::valueOf))
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(Change.of(found));
                                        }),
                change -> List.of(change.period()),
                Change.CSV);
    }

    @GetMapping("/v1/books/{book}/periods/{period}")
    Period period(QueryRequest reading, @PathVariable AccountingPeriod period) {
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) -> {
                            List<Change> changes =
                                    state.ask(asOf, CHANGES)
                                            .param("period", period.value())
                                            .query((row, _) -> Change.of(row))
                                            .list();
                            return new Period(
                                    period.value(),
                                    changes.isEmpty() ? State.OPEN : changes.getLast().state(),
                                    changes);
                        });
    }
}

package dev.countinghouse.query.disputes;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.dispute.Direction;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.Document;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happened to a dispute, or was said about it.
 *
 * @param on the day from which it counts
 * @param by who did it, or wrote it down
 * @param direction which way it was said
 * @param person who said it, or was told
 * @param text what was said; of what was resolved or opened again, why
 */
record Step(
        What what,
        long position,
        LocalDate on,
        String by,
        @Nullable Direction direction,
        @Nullable String person,
        @Nullable String text,
        List<Document> documents,
        @Nullable Outcome outcome,
        @Nullable String adjustment,
        @Nullable String payment) {

    /** What it was. */
    enum What {
        OPENED,
        SAID,
        RESOLVED,
        REOPENED
    }

    private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

    private static final String STORY =
            """
            select * from (
                select case when s.state = 'RESOLVED' then 'RESOLVED'
                            when s.position = d.position then 'OPENED'
                            else 'REOPENED' end as what,
                       s.position, s.effective_on, s.done_by, null as direction, null as person,
                       case when s.position = d.position then d.text else s.reason end as text,
                       '[]' as documents, s.outcome, s.adjustment, s.payment
                from dispute d
                join dispute_step s on s.book = d.book and s.dispute = d.dispute
                where d.book = :book and d.dispute = :dispute
                union all
                select 'SAID', position, noted_on, noted_by, direction, person, text,
                       documents, null, null, null
                from dispute_entry
                where book = :book and dispute = :dispute) told
            where effective_on <= :on and position <= :known
              and position > coalesce(cast(:after as bigint), 0)
            order by position
            limit :limit
            """;

    Step {
        documents = List.copyOf(documents);
    }

    static void each(State state, AsOf asOf, DisputeId dispute, After after, Consumer<Step> step) {
        state.ask(asOf, STORY)
                .param("dispute", dispute.value())
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        row -> {
                            step.accept(of(row));
                        });
    }

    private static Step of(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        String outcome = row.getString("outcome");
        return new Step(
                What.valueOf(row.getString("what")),
                row.getLong("position"),
                Columns.date(row, "effective_on"),
                row.getString("done_by"),
                direction == null ? null : Direction.valueOf(direction),
                row.getString("person"),
                row.getString("text"),
                EventJson.mapper().readValue(row.getString("documents"), DOCUMENTS),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("adjustment"),
                row.getString("payment"));
    }

    /** Its place in the story. */
    List<String> keys() {
        return List.of(Long.toString(position));
    }
}

package dev.countinghouse.query.drafts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Drafts, and each with its lines. */
@RestController
@Needs(Permission.READ)
final class DraftsController {

    private static final List<String> READS = List.of(Billing.NAME, Registers.NAME);

    private static final String SOME =
            """
            select * from standing
            where (cast(:state as text) is null or state = :state)
              and (cast(:account as text) is null or account = :account)
              and (cast(:run as text) is null or run = :run)
              %sorder by %s
            limit :limit
            """;

    private static final String ONE = DraftSql.ONE + "select * from standing";

    /** A draft with its lines. */
    record WithLines(LocalDate asOf, @JsonUnwrapped Draft draft, List<DraftLine> items) {}

    /** Which of them. */
    private record Wanted(
            Draft.@Nullable State state, @Nullable AccountId account, @Nullable BillingRunId run) {

        static Wanted of(QueryRequest reading) {
            return new Wanted(
                    reading.optional("state", Draft.State.class),
                    reading.optional("account", AccountId::new),
                    reading.optional("run", BillingRunId::new));
        }
    }

    @GetMapping(
            path = "/v1/books/{book}/drafts",
            produces = {"application/json", "text/csv"})
    void drafts(QueryRequest reading) {
        var wanted = Wanted.of(reading);
        Sort<Draft> sort = Draft.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> each(state, asOf, wanted, sort, after, row),
                sort::of,
                Draft.CSV);
    }

    private static void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<Draft> sort,
            After after,
            Consumer<Draft> row) {
        boolean open = wanted.state != null && !wanted.state.isClosed();
        String sql =
                (open ? DraftSql.OPEN : DraftSql.ALL)
                        + SOME.formatted(sort.condition(after), sort.order());
        sort.bind(state.ask(asOf, sql), after)
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("run", wanted.run == null ? null : wanted.run.value())
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Draft.of(found));
                        });
    }

    @GetMapping("/v1/books/{book}/drafts/{draft}")
    WithLines draft(QueryRequest reading, @PathVariable DraftId draft) {
        return reading.ofOne().answer(READS, (state, asOf) -> one(state, asOf, draft));
    }

    private static WithLines one(State state, AsOf asOf, DraftId draft) {
        Draft found =
                state.ask(asOf, ONE)
                        .param("draft", draft.value())
                        .query((row, _) -> Draft.of(row))
                        .optional()
                        .orElseThrow(() -> new NotFound("draft", draft.value()));
        return new WithLines(asOf.effectiveOn(), found, DraftLine.of(state, asOf, draft));
    }
}

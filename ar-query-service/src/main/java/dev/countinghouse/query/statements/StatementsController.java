package dev.countinghouse.query.statements;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.dunning.Dunning;
import dev.countinghouse.query.paper.Paper;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Statements as they are seen. */
@RestController
@Needs(Permission.READ)
final class StatementsController {

    private static final List<String> READS = List.of(Registers.NAME, Paper.NAME);
    private static final List<String> PROPOSES =
            List.of(Subledger.NAME, Registers.NAME, Dunning.NAME);

    @GetMapping(
            path = "/v1/books/{book}/statements",
            produces = {"application/json", "text/csv"})
    void statements(QueryRequest reading) {
        var wanted =
                new Statements.Wanted(
                        null,
                        reading.optional("account", AccountId::new),
                        reading.optional("run", StatementRunId::new));
        reading.list(
                READS,
                (state, asOf, after, row) -> Statements.each(state, asOf, wanted, after, row),
                Statement::keys,
                Statement.CSV);
    }

    @GetMapping("/v1/books/{book}/statements/{statement}")
    Statement statement(QueryRequest reading, @PathVariable StatementId statement) {
        return reading.ofOne()
                .answer(READS, (state, asOf) -> Statements.one(state, asOf, statement));
    }

    @GetMapping(
            path = "/v1/books/{book}/statement-runs",
            produces = {"application/json", "text/csv"})
    void runs(QueryRequest reading) {
        reading.list(READS, StatementRun::each, StatementRun::keys, StatementRun.CSV);
    }

    @GetMapping("/v1/books/{book}/statement-runs/{run}")
    StatementRun run(QueryRequest reading, @PathVariable StatementRunId run) {
        return reading.answer(READS, (state, asOf) -> StatementRun.one(state, asOf, run));
    }

    @GetMapping(
            path = "/v1/books/{book}/statement-proposals",
            produces = {"application/json", "text/csv"})
    void proposals(QueryRequest reading) {
        StatementForm form = reading.constant("form", StatementForm.OPEN_ITEM);
        LocalDate from = reading.optional("from", Values::parseDate);
        if (form.hasPeriod() && from == null) reading.refuse("from", "is missing");
        if (!form.hasPeriod() && from != null) reading.refuse("from", "open items have no period");
        var wanted =
                new StatementProposals.Wanted(
                        form, from, reading.optional("gets", StatementsController::flag));
        reading.list(
                PROPOSES,
                (state, asOf, after, row) ->
                        StatementProposals.each(state, asOf, wanted, after, row),
                StatementProposal::keys,
                StatementProposal.CSV);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is true or false");
        };
    }
}

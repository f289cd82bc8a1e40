package dev.countinghouse.query.paper;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunStarted;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Statements, and the runs that make them. */
final class StatementRows implements TableFold {

    private static final NewRows.Table STATEMENTS =
            NewRows.table(
                    "statement",
                    "book text",
                    "statement text",
                    "account text",
                    "position int8",
                    "run text",
                    "form text",
                    "from_on date",
                    "family bool",
                    "stated_on date",
                    "issued_by text");
    private static final NewRows.Table RUNS =
            NewRows.table(
                    "statement_run",
                    "book text",
                    "run text",
                    "position int8",
                    "form text",
                    "from_on date",
                    "stated_on date",
                    "started_by text");
    private static final NewRows.Table PAGES =
            NewRows.table(
                    "statement_page",
                    "book text",
                    "run text",
                    "page int4",
                    "position int8",
                    "accounts int4",
                    "is_last bool");

    private final NewRows statements = new NewRows(STATEMENTS);
    private final NewRows runs = new NewRows(RUNS);
    private final NewRows pages = new NewRows(PAGES);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case StatementIssued e ->
                    statements.add(
                            e.book(),
                            e.statement(),
                            e.account(),
                            envelope.position(),
                            e.run(),
                            e.form(),
                            e.from(),
                            e.family(),
                            e.statedOn(),
                            e.issuedBy());
            case StatementRunStarted e ->
                    runs.add(
                            e.book(),
                            e.run(),
                            envelope.position(),
                            e.form(),
                            e.from(),
                            e.statedOn(),
                            e.startedBy());
            case StatementRunContinued e ->
                    pages.add(
                            e.book(),
                            e.run(),
                            e.page(),
                            envelope.position(),
                            e.accounts().size(),
                            e.next() == null);
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(statements);
        pipeline.insert(runs);
        pipeline.insert(pages);
    }
}

package dev.countinghouse.query.bank;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankStatementReceived;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Statements, and the lines on them. */
final class StatementRows implements TableFold {

    private static final NewRows.Table STATEMENTS =
            NewRows.table(
                    "bank_statement",
                    "book text",
                    "statement text",
                    "bank text",
                    "position int8",
                    "format text",
                    "number text",
                    "opening_minor int8",
                    "closing_minor int8",
                    "currency text",
                    "from_on date",
                    "until_on date",
                    "lines int4",
                    "file text",
                    "file_name text");
    private static final NewRows.Table LINES =
            NewRows.table(
                    "bank_line",
                    "book text",
                    "line text",
                    "bank text",
                    "statement text",
                    "position int8",
                    "kind text",
                    "amount_minor int8",
                    "currency text",
                    "booked_on date",
                    "valued_on date",
                    "method text",
                    "reference text",
                    "text text",
                    "source text");

    private final NewRows statements = new NewRows(STATEMENTS);
    private final NewRows lines = new NewRows(LINES);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case BankStatementReceived e -> add(envelope.position(), e);
            case BankLineRecorded e ->
                    add(envelope.position(), e, envelope.metadata().get(EventMetadata.SOURCE));
            default -> {}
        }
    }

    private void add(long position, BankStatementReceived e) {
        Money any = e.closing() == null ? e.opening() : e.closing();
        statements.add(
                e.book(),
                e.statement(),
                e.bank(),
                position,
                e.format(),
                e.number(),
                minor(e.opening()),
                minor(e.closing()),
                any == null ? null : any.currency(),
                e.from(),
                e.until(),
                e.lines(),
                e.file(),
                e.name());
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }

    private void add(long position, BankLineRecorded e, @Nullable String source) {
        BankLine line = e.line();
        lines.add(
                e.book(),
                e.id(),
                e.bank(),
                e.statement(),
                position,
                line.kind(),
                line.amount().minor(),
                line.amount().currency(),
                line.bookedOn(),
                line.valuedOn(),
                line.method(),
                line.reference(),
                line.text(),
                source);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(statements);
        pipeline.insert(lines);
    }
}

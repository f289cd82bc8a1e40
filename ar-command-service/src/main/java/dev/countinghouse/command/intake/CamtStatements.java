package dev.countinghouse.command.intake;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.camt.CamtReader;
import dev.countinghouse.formats.camt.CamtRecord;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Statements of camt.052, camt.053 and camt.054. */
final class CamtStatements {

    private final Findings findings;
    private final List<FoundStatement> statements = new ArrayList<>();
    private CamtRecord.@Nullable Statement statement;
    private List<FoundLine> lines = new ArrayList<>();
    private @Nullable CamtEntry entry;

    private CamtStatements(Findings findings) {
        this.findings = findings;
    }

    static List<FoundStatement> read(InputStream in, Head head, Findings findings)
            throws IOException {
        var read = new CamtStatements(findings);
        var reader = new CamtReader(in, head, findings);
        for (CamtRecord next = reader.next(); next != null; next = reader.next()) read.take(next);
        return read.statements;
    }

    private void take(CamtRecord record) {
        switch (record) {
            case CamtRecord.Message _ -> {}
            case CamtRecord.Statement begun -> {
                statement = begun;
                lines = new ArrayList<>();
            }
            case CamtRecord.Entry begun -> entry = new CamtEntry(begun);
            case CamtRecord.Transaction details -> {
                if (entry != null) entry.add(details);
            }
            case CamtRecord.EntryEnd _ -> {
                if (entry != null && entry.isBooked()) lines.addAll(entry.lines(findings));
                entry = null;
            }
            case CamtRecord.StatementEnd _ -> end();
        }
    }

    private void end() {
        CamtRecord.Statement ended = statement;
        if (ended == null) return;
        CamtRecord.Balance opening = balance(ended, "OPBD", "PRCD");
        CamtRecord.Balance closing = balance(ended, "CLBD");
        String sequence = ended.parts().text("ElctrncSeqNb");
        statements.add(
                new FoundStatement(
                        ended.parts().line(),
                        ended.account(),
                        currency(ended),
                        sequence.isEmpty() ? ended.id() : sequence,
                        opening == null ? null : opening.amount(),
                        closing == null ? null : closing.amount(),
                        closing == null ? null : Days.iso(closing.date()),
                        lines));
        statement = null;
    }

    private String currency(CamtRecord.Statement ended) {
        if (!ended.currency().isEmpty()) return ended.currency();
        if (!lines.isEmpty()) return lines.getFirst().currency();
        return ended.balances().isEmpty() ? "" : ended.balances().getFirst().currency();
    }

    private static CamtRecord.@Nullable Balance balance(
            CamtRecord.Statement statement, String... types) {
        for (String type : types) {
            for (CamtRecord.Balance balance : statement.balances()) {
                if (balance.type().equals(type)) return balance;
            }
        }
        return null;
    }
}

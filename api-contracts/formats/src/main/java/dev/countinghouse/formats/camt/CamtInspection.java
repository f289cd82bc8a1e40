package dev.countinghouse.formats.camt;

import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;
import dev.countinghouse.formats.xml.Element;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;

/** Proves statements by their balances and entries by their details. */
final class CamtInspection {

    private final boolean statements;
    private final Report report;
    private final StatementTotals totals;
    private long count;
    private CamtRecord.@Nullable Statement open;
    private StatementProof proof = new StatementProof();
    private EntryProof entry = new EntryProof();

    CamtInspection(String number, Report report) {
        this.statements = number.equals("053");
        this.report = report;
        this.totals = new StatementTotals(report);
    }

    void of(CamtReader reader) throws IOException {
        for (CamtRecord next = reader.next(); next != null; next = reader.next()) {
            report.record();
            tell(next, reader.line());
        }
        if (count == 0) {
            report.error("no-statement", "document", reader.line(), "There is no statement in it");
        }
        totals.tell(report);
    }

    private void tell(CamtRecord record, long line) {
        switch (record) {
            case CamtRecord.Message(Element header) -> message(header);
            case CamtRecord.Statement statement -> {
                open = statement;
                proof = new StatementProof();
            }
            case CamtRecord.Entry next -> entry(next);
            case CamtRecord.Transaction transaction -> entry.add(transaction);
            case CamtRecord.EntryEnd _ -> entry.check(report);
            case CamtRecord.StatementEnd _ -> end(line);
        }
    }

    private void message(Element header) {
        Element page = header.first("MsgPgntn");
        if (page != null && !CamtElements.isTrue(page.text("LastPgInd"))) {
            report.warning("not-last-page", "GrpHdr/MsgPgntn", page.line(), "More pages follow");
        }
    }

    private void entry(CamtRecord.Entry next) {
        entry = new EntryProof(next);
        String place = "Ntry " + next.reference();
        long line = next.parts().line();
        BigDecimal amount = next.amount();
        if (amount == null) {
            report.error("amount", place + "/Amt", line, "It is no amount");
            amount = BigDecimal.ZERO;
        }
        if (!next.direction().equals("CRDT") && !next.direction().equals("DBIT")) {
            report.error("direction", place + "/CdtDbtInd", line, "It is neither CRDT nor DBIT");
        }
        String currency = proof.currency(open, next.currency());
        open(currency);
        if (!next.currency().equals(currency)) {
            report.warning(
                    "entry-currency",
                    place + "/Amt",
                    line,
                    "The account is kept in %s; it is not in the sums".formatted(currency));
            amount = BigDecimal.ZERO;
        }
        proof.add(next, amount);
        boolean moves = next.isBooked() || !statements;
        totals.entries(moves ? amount : BigDecimal.ZERO, 1);
    }

    private void open(String currency) {
        if (open != null) {
            proof.open(open, statements);
            totals.open(open.account(), currency, proof.opening(), open.parts().line());
            open = null;
            count++;
        }
    }

    private void end(long line) {
        open(proof.currency(open, ""));
        proof.check(totals, report, line);
        totals.close(proof.closing());
    }
}

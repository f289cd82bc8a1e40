package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Checks the order of records, control totals and counts. */
final class Bai2Inspection {

    /** What amounts are in where neither group nor account says it. */
    private static final String USUAL_CURRENCY = "USD";

    private final Report report;
    private final StatementTotals totals;
    private @Nullable Control file;
    private @Nullable Control group;
    private @Nullable AccountStatement account;
    private String currency = USUAL_CURRENCY;
    private boolean ended;

    Bai2Inspection(Report report) {
        this.report = report;
        this.totals = new StatementTotals(report);
    }

    void of(Bai2Reader reader) throws IOException {
        long last = 1;
        for (Bai2Record next = reader.next(); next != null; next = reader.next()) {
            last = next.lines().getLast().number();
            report.records(next.physicalRecords());
            record(next);
        }
        if (account != null) {
            account.close();
        }
        if (!ended) {
            report.error("cut-off", "99", last, "The file trailer is missing");
        }
        totals.tell(report);
    }

    private void record(Bai2Record record) {
        switch (record.code()) {
            case "" -> {}
            case "01" -> fileHeader(record);
            case "02" -> groupHeader(record);
            case "03" -> accountHeader(record);
            case "16" -> transaction(record);
            case "49" -> accountTrailer(record);
            case "98" -> groupTrailer(record);
            case "99" -> fileTrailer(record);
            default -> {
                count(record);
                String text = "There is no such record: " + record.code();
                report.error("record-code", "record", record.line(), text);
            }
        }
    }

    private void fileHeader(Bai2Record record) {
        require(file == null && !ended, record, "There is a file header already");
        file = new Control("99");
        count(record);
        String version = record.field(8);
        if (!version.equals("2")) {
            report.warning("version", "01 field 9", record.line(), "It is not 2 but " + version);
        }
    }

    private void groupHeader(Bai2Record record) {
        require(file != null, record, "The file header is missing");
        require(group == null, record, "The group before has no trailer");
        endAccount();
        group = new Control("98");
        count(record);
        currency = record.field(6).isEmpty() ? USUAL_CURRENCY : record.field(6);
    }

    private void accountHeader(Bai2Record record) {
        require(group != null, record, "The group header is missing");
        require(account == null, record, "The account before has no trailer");
        endAccount();
        account = new AccountStatement(record, currency, totals, report);
    }

    private void transaction(Bai2Record record) {
        count(record);
        require(account != null, record, "The account header is missing");
        if (account != null) {
            account.transaction(record);
        }
    }

    private void accountTrailer(Bai2Record record) {
        count(record);
        require(account != null, record, "No account is open");
        if (account != null) {
            account.control.check(record, false, report);
        }
        if (account != null && group != null) {
            group.add(account.control, record);
        }
        endAccount();
    }

    private void groupTrailer(Bai2Record record) {
        require(account == null, record, "The account before has no trailer");
        require(group != null, record, "No group is open");
        endAccount();
        count(record);
        if (group != null) {
            group.check(record, true, report);
        }
        if (group != null && file != null) {
            file.add(group, record);
        }
        group = null;
    }

    private void fileTrailer(Bai2Record record) {
        require(group == null, record, "The group before has no trailer");
        require(file != null, record, "The file header is missing");
        endAccount();
        group = null;
        count(record);
        if (file != null) {
            file.check(record, true, report);
        }
        file = null;
        ended = true;
    }

    private void endAccount() {
        if (account != null) {
            account.close();
        }
        account = null;
    }

    /** To the innermost that is open. */
    private void count(Bai2Record record) {
        Control in = account != null ? account.control : group != null ? group : file;
        if (in != null) {
            in.records(record.physicalRecords());
        }
    }

    private void require(boolean met, Bai2Record record, String text) {
        if (!met) {
            report.error("record-order", record.code(), record.line(), text);
        }
    }
}

package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Checks order, control totals and counts, and opening + entries = closing. */
final class Bai2Inspection {

    private final Report report;
    private final StatementTotals totals;
    private @Nullable Control file;
    private @Nullable Control group;
    private @Nullable Control account;
    private AccountStatement statement = new AccountStatement("", 0, 0);
    private String currency = "";
    private long last = 1;
    private boolean ended;

    Bai2Inspection(Report report) {
        this.report = report;
        this.totals = new StatementTotals(report);
    }

    void of(Bai2Reader reader) throws IOException {
        for (Bai2Record next = reader.next(); next != null; next = reader.next()) {
            last = next.lines().getLast().number();
            for (int i = 0; i < next.physicalRecords(); i++) {
                report.record();
            }
            record(next);
        }
        if (!ended) {
            report.error("cut-off", "99", last, "The file trailer is missing");
        }
        totals.tell(report);
    }

    private void record(Bai2Record record) {
        count(record);
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
                String text = "There is no such record: " + record.code();
                report.error("record-code", "record", record.line(), text);
            }
        }
    }

    /** To the innermost that is open; an account's header opens its own. */
    private void count(Bai2Record record) {
        boolean opens =
                record.code().equals("01")
                        || record.code().equals("02")
                        || record.code().equals("03");
        Control in = account != null ? account : group != null ? group : file;
        if (!opens && in != null) {
            in.records(record.physicalRecords());
        }
    }

    private void fileHeader(Bai2Record record) {
        if (file != null) {
            misplaced(record, "There is a file header already");
        }
        file = opened("99", record);
        ended = false;
        String version = field(record, 8);
        if (!version.equals("2")) {
            report.warning("version", "01 field 9", record.line(), "It is not 2 but " + version);
        }
    }

    private void groupHeader(Bai2Record record) {
        if (group != null || file == null) {
            misplaced(record, file == null ? "The file header is missing" : "A group is open");
        }
        group = opened("98", record);
        currency = field(record, 6);
    }

    private void accountHeader(Bai2Record record) {
        if (account != null || group == null) {
            misplaced(record, group == null ? "The group header is missing" : "An account is open");
            close();
        }
        account = opened("49", record);
        String own = field(record, 2);
        String kept = own.isEmpty() ? currency : own;
        int places = Decimals.places(kept.isEmpty() ? "USD" : kept);
        statement = new AccountStatement(field(record, 1), places, record.line());
        for (Bai2Record.Summary summary : record.summaries()) {
            summary(summary, record, account);
        }
        String told = kept.isEmpty() ? "USD" : kept;
        totals.open(field(record, 1), told, statement.opening(), record.line());
    }

    private void summary(Bai2Record.Summary summary, Bai2Record record, Control control) {
        if (summary.amount().isEmpty()) {
            return;
        }
        String place = "03 type " + summary.type();
        BigDecimal minor = minor(summary.amount(), place, record);
        control.add(minor);
        statement.summary(summary, minor);
        funds(summary.funds(), place, record);
    }

    private void transaction(Bai2Record record) {
        Bai2Record.Transaction transaction = record.transaction();
        String place = "16 type " + transaction.type();
        BigDecimal minor =
                transaction.amount().isEmpty()
                        ? BigDecimal.ZERO
                        : minor(transaction.amount(), place, record);
        if (account == null) {
            misplaced(record, "The account header is missing");
        } else {
            account.add(minor);
        }
        if (transaction.sign() == 0) {
            String text = "The type is neither a credit nor a debit; it is not in the sums";
            report.warning("type-code", place, record.line(), text);
        }
        statement.entry(transaction.sign(), minor, totals);
        funds(transaction.funds(), place, record);
    }

    private void funds(Funds funds, String place, Bai2Record record) {
        if (!funds.isKnown()) {
            String text = "There is no funds type " + funds.type();
            report.error("funds-type", place, record.line(), text);
        }
    }

    private void accountTrailer(Bai2Record record) {
        Control ending = account;
        account = null;
        if (ending == null) {
            misplaced(record, "No account is open");
            return;
        }
        ending.check(record, false, report);
        close();
        if (group != null) {
            group.add(ending, record);
        }
    }

    private void close() {
        statement.close(totals, report);
    }

    private void groupTrailer(Bai2Record record) {
        Control ending = group;
        group = null;
        if (ending == null || account != null) {
            misplaced(record, ending == null ? "No group is open" : "An account is open");
        }
        if (ending != null) {
            ending.check(record, true, report);
        }
        if (file != null && ending != null) {
            file.add(ending, record);
        }
    }

    private void fileTrailer(Bai2Record record) {
        if (file == null || group != null) {
            misplaced(record, file == null ? "The file header is missing" : "A group is open");
        }
        if (file != null) {
            file.check(record, true, report);
        }
        file = null;
        ended = true;
    }

    private Control opened(String trailer, Bai2Record header) {
        Control control = new Control(trailer);
        control.records(header.physicalRecords());
        return control;
    }

    private BigDecimal minor(String text, String place, Bai2Record record) {
        BigDecimal minor = Decimals.parse(text, '\0');
        if (minor == null) {
            report.error("amount", place, record.line(), "\"" + text + "\" is no amount");
            return BigDecimal.ZERO;
        }
        return minor;
    }

    private void misplaced(Bai2Record record, String text) {
        report.error("record-order", record.code(), record.line(), text);
    }

    private static String field(Bai2Record record, int field) {
        List<String> fields = record.fields();
        return fields.size() < field ? "" : fields.get(field - 1);
    }
}

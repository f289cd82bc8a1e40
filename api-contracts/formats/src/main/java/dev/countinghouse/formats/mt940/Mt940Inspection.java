package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;

/** Proves each statement by its balances. A statement begins with field 20. */
final class Mt940Inspection {

    private final boolean interim;
    private final Report report;
    private final StatementTotals totals;
    private @Nullable Message open;
    private long messages;
    private boolean isInBlock;
    private long line = 1;

    Mt940Inspection(boolean interim, Report report) {
        this.interim = interim;
        this.report = report;
        this.totals = new StatementTotals(report);
    }

    void of(Mt940Reader reader) throws IOException {
        for (Mt940Record next = reader.next(); next != null; next = reader.next()) {
            switch (next) {
                case Mt940Record.Field field -> field(field);
                case Mt940Record.Envelope envelope -> envelope(envelope);
            }
        }
        close();
        if (isInBlock) {
            report.error("cut-off", "-}", line, "The end of the message is missing");
        }
        if (messages == 0) {
            report.error("no-statement", "file", 1, "There is no statement in it");
        }
        totals.tell(report);
    }

    private void envelope(Mt940Record.Envelope envelope) {
        isInBlock |= envelope.lines().getFirst().text().endsWith("{4:");
        if (envelope.isEnd()) {
            isInBlock = false;
            close();
        }
    }

    private void field(Mt940Record.Field field) {
        report.record();
        line = field.line();
        if (field.tag().equals("940")) {
            return;
        }
        if (field.tag().equals("20")) {
            close();
        }
        if (open == null) {
            begin(field);
        }
        Message message = open;
        if (message == null) {
            return;
        }
        switch (field.tag()) {
            case "25", "25P" -> account(message, field);
            case "60F", "60M" -> message.opening = balance(message, field);
            case "62F", "62M" -> message.close(balance(message, field), field.line());
            case "34F" ->
                    message.currency(field.text().substring(0, Math.min(3, field.text().length())));
            case "64", "65" -> balance(message, field);
            case "61" -> entry(message, field);
            case "90C", "90D" -> message.announced(Announced.of(field), field, report);
            default -> {}
        }
    }

    private void begin(Mt940Record.Field field) {
        open = new Message(field.line(), interim);
        if (!field.tag().equals("20")) {
            String text = "A message begins with field 20, not with " + field.tag();
            report.error("no-reference", ":20:", field.line(), text);
        }
    }

    private void account(Message message, Mt940Record.Field field) {
        if (message.account.isEmpty()) {
            message.account = field.text().strip();
        } else {
            report.error("field-repeated", ":25:", field.line(), "There is a second account");
        }
    }

    private @Nullable Balance balance(Message message, Mt940Record.Field field) {
        Balance balance = Balance.of(field);
        if (balance == null) {
            String text = "It is no balance: mark, date, currency, amount";
            report.error("balance-form", ":" + field.tag() + ":", field.line(), text);
        } else {
            message.currency(balance.currency());
        }
        return balance;
    }

    private void entry(Message message, Mt940Record.Field field) {
        StatementLine line = StatementLine.of(field);
        if (line == null) {
            String text = "It is no entry: date, mark, amount, type, references";
            report.error("entry-form", ":61:", field.line(), text);
        } else {
            message.entry(line.amount(), totals);
        }
    }

    private void close() {
        if (open != null) {
            open.close(totals, report);
            messages++;
            open = null;
        }
    }

    /** What fields 90C and 90D say of all entries of one sign. */
    record Announced(long count, BigDecimal sum) {

        static @Nullable Announced of(Mt940Record.Field field) {
            String text = field.text().strip();
            int letter = 0;
            while (letter < text.length() && Character.isDigit(text.charAt(letter))) {
                letter++;
            }
            if (letter == 0 || letter > 9 || text.length() < letter + 3) {
                return null;
            }
            BigDecimal sum = Decimals.parse(text.substring(letter + 3), ',');
            return sum == null
                    ? null
                    : new Announced(Long.parseLong(text.substring(0, letter)), sum);
        }
    }
}

package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What an account's records say, from 03 to 49: its totals, its proof by opening and closing. */
final class AccountStatement {

    private static final String OPENING_LEDGER = "010";
    private static final String CLOSING_LEDGER = "015";
    private static final String TOTAL_CREDITS = "100";
    private static final String TOTAL_DEBITS = "400";

    final Control control = new Control("49");
    private final String account;
    private final int places;
    private final long line;
    private final StatementTotals totals;
    private final Report report;
    private final Map<String, BigDecimal> summaries = new HashMap<>();
    private BigDecimal credits = BigDecimal.ZERO;
    private BigDecimal debits = BigDecimal.ZERO;
    private long entries;

    /** The currency is the group's, where the account has none of its own. */
    AccountStatement(Bai2Record header, String currency, StatementTotals totals, Report report) {
        this.account = header.field(1);
        this.line = header.line();
        this.totals = totals;
        this.report = report;
        String kept = header.field(2).isEmpty() ? currency : header.field(2);
        this.places = Decimals.places(kept);
        control.records(header.physicalRecords());
        header.summaries().forEach(summary -> summary(summary, header));
        totals.open(account, kept, total(OPENING_LEDGER), line);
    }

    void transaction(Bai2Record record) {
        Bai2Record.Transaction transaction = record.transaction();
        String place = "16 type " + transaction.type();
        BigDecimal minor = minor(transaction.amount(), place, record);
        control.add(minor);
        entries++;
        switch (transaction.sign()) {
            case 1 -> credits = credits.add(minor);
            case -1 -> debits = debits.add(minor);
            default -> {
                String text = "The type is neither a credit nor a debit; it is not in the sums";
                report.warning("type-code", place, record.line(), text);
            }
        }
        totals.entry(amount(minor.multiply(BigDecimal.valueOf(transaction.sign()))));
        funds(transaction.funds(), place, record);
    }

    /** An account without transactions has only the bank's sums of them. */
    void close() {
        BigDecimal in = summaries.get(TOTAL_CREDITS);
        BigDecimal out = summaries.get(TOTAL_DEBITS);
        if (entries == 0) {
            totals.entries(in == null ? BigDecimal.ZERO : amount(in), 0);
            totals.entries(out == null ? BigDecimal.ZERO : amount(out.negate()), 0);
        } else {
            compare(TOTAL_CREDITS, in, credits);
            compare(TOTAL_DEBITS, out, debits);
        }
        prove((in == null ? credits : in).subtract(out == null ? debits : out));
        totals.close(total(CLOSING_LEDGER));
    }

    private void summary(Bai2Record.Summary summary, Bai2Record header) {
        if (!summary.amount().isEmpty()) {
            String place = "03 type " + summary.type();
            BigDecimal minor = minor(summary.amount(), place, header);
            control.add(minor);
            summaries.merge(summary.type(), minor, BigDecimal::add);
            funds(summary.funds(), place, header);
        }
    }

    private void funds(Funds funds, String place, Bai2Record record) {
        if (!funds.isKnown()) {
            String text = "There is no funds type " + funds.type();
            report.error("funds-type", place, record.line(), text);
        }
    }

    /** Either the bank's sums or the transactions must lead from the one to the other. */
    private void prove(BigDecimal moved) {
        BigDecimal from = summaries.get(OPENING_LEDGER);
        BigDecimal to = summaries.get(CLOSING_LEDGER);
        if (from == null || to == null) {
            return;
        }
        BigDecimal change = to.subtract(from);
        if (change.compareTo(moved) != 0 && change.compareTo(credits.subtract(debits)) != 0) {
            report.error(
                    "balance",
                    "03 type 015 of account " + account,
                    line,
                    "%s + %s is not %s: %s off"
                            .formatted(
                                    amount(from),
                                    amount(moved),
                                    amount(to),
                                    amount(change.subtract(moved))));
        }
    }

    private void compare(String type, @Nullable BigDecimal told, BigDecimal found) {
        if (told != null && told.compareTo(found) != 0) {
            report.warning(
                    "transactions-sum",
                    "03 type " + type + " of account " + account,
                    line,
                    "It says %s, the transactions sum to %s"
                            .formatted(amount(told), amount(found)));
        }
    }

    private BigDecimal minor(String text, String place, Bai2Record record) {
        BigDecimal minor = text.isEmpty() ? BigDecimal.ZERO : Decimals.whole(text);
        if (minor == null) {
            report.error("amount", place, record.line(), "\"" + text + "\" is no amount");
            return BigDecimal.ZERO;
        }
        return minor;
    }

    private @Nullable BigDecimal total(String type) {
        BigDecimal minor = summaries.get(type);
        return minor == null ? null : amount(minor);
    }

    private BigDecimal amount(BigDecimal minor) {
        return minor.movePointLeft(places).setScale(places);
    }
}

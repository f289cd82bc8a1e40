package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What is known of the message that is being read. */
final class Message {

    final boolean interim;
    final long line;
    String account = "";
    @Nullable Balance opening;
    private @Nullable Balance closing;
    private long closingLine;
    private String currency = "";
    private boolean opened;
    private boolean summarized;
    private final Side credits = new Side("90C");
    private final Side debits = new Side("90D");

    Message(long line, boolean interim) {
        this.line = line;
        this.interim = interim;
    }

    void close(@Nullable Balance balance, long at) {
        closing = balance;
        closingLine = at;
    }

    /** The first that a field names. */
    void currency(String named) {
        currency = currency.isEmpty() ? named : currency;
    }

    void entry(BigDecimal amount, StatementTotals totals) {
        open(totals);
        totals.entry(amount);
        (amount.signum() < 0 ? debits : credits).add(amount.abs());
    }

    void announced(
            Mt940Inspection.@Nullable Announced announced, Mt940Record.Field field, Report report) {
        summarized = true;
        Side side = field.tag().equals("90C") ? credits : debits;
        if (announced == null) {
            report.error("summary-form", side.place(), field.line(), "It is no number and sum");
        } else if (announced.count() != side.count || announced.sum().compareTo(side.sum) != 0) {
            report.error(
                    "summary",
                    side.place(),
                    field.line(),
                    "It says %d entries of %s, there are %d of %s"
                            .formatted(
                                    announced.count(),
                                    announced.sum().toPlainString(),
                                    side.count,
                                    side.sum.toPlainString()));
        }
    }

    void close(StatementTotals totals, Report report) {
        open(totals);
        if (account.isEmpty()) {
            report.error("no-account", ":25:", line, "The message names no account");
        }
        if (!interim) {
            prove(report);
        } else if (!summarized) {
            String text = "Nothing says how many entries there must be";
            report.warning("no-summary", ":90C:", line, text);
        }
        totals.close(closing == null ? null : closing.amount());
    }

    private void open(StatementTotals totals) {
        if (!opened) {
            opened = true;
            totals.open(account, currency, opening == null ? null : opening.amount(), line);
        }
    }

    private void prove(Report report) {
        Balance from = opening;
        Balance to = closing;
        if (from == null || to == null) {
            String missing = from == null ? ":60F:" : ":62F:";
            report.error("no-balance", missing, line, "The statement lacks a balance");
            return;
        }
        BigDecimal moved = credits.sum.subtract(debits.sum);
        BigDecimal off = to.amount().subtract(from.amount()).subtract(moved);
        if (!from.currency().equals(to.currency())) {
            String text = "It opens in %s and closes in %s";
            report.error(
                    "balance-currency",
                    ":62F:",
                    closingLine,
                    text.formatted(from.currency(), to.currency()));
        } else if (off.signum() != 0) {
            report.error(
                    "balance",
                    ":62F: of account " + account,
                    closingLine,
                    "%s + %s is not %s: %s off"
                            .formatted(
                                    from.amount().toPlainString(),
                                    moved.toPlainString(),
                                    to.amount().toPlainString(),
                                    off.toPlainString()));
        }
    }

    private static final class Side {

        private final String tag;
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;

        private Side(String tag) {
            this.tag = tag;
        }

        private void add(BigDecimal amount) {
            count++;
            sum = sum.add(amount);
        }

        private String place() {
            return ":" + tag + ":";
        }
    }
}

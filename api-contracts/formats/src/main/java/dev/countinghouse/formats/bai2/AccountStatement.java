package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What an account's records say: from 03 to 49. */
final class AccountStatement {

    private static final String OPENING_LEDGER = "010";
    private static final String CLOSING_LEDGER = "015";
    private static final String TOTAL_CREDITS = "100";
    private static final String TOTAL_DEBITS = "400";

    private final String account;
    private final int places;
    private final long line;
    private final Map<String, BigDecimal> summaries = new HashMap<>();
    private BigDecimal credits = BigDecimal.ZERO;
    private BigDecimal debits = BigDecimal.ZERO;
    private long entries;

    AccountStatement(String account, int places, long line) {
        this.account = account;
        this.places = places;
        this.line = line;
    }

    void summary(Bai2Record.Summary summary, BigDecimal minor) {
        summaries.merge(summary.type(), minor, BigDecimal::add);
    }

    void entry(int sign, BigDecimal minor, StatementTotals totals) {
        entries++;
        if (sign > 0) {
            credits = credits.add(minor);
        } else if (sign < 0) {
            debits = debits.add(minor);
        }
        totals.entry(amount(sign < 0 ? minor.negate() : sign > 0 ? minor : BigDecimal.ZERO));
    }

    @Nullable BigDecimal opening() {
        return total(OPENING_LEDGER);
    }

    /** An account without transactions has only the bank's sums of them. */
    void close(StatementTotals totals, Report report) {
        BigDecimal in = summaries.get(TOTAL_CREDITS);
        BigDecimal out = summaries.get(TOTAL_DEBITS);
        if (entries == 0) {
            totals.entries(in == null ? BigDecimal.ZERO : amount(in), 0);
            totals.entries(out == null ? BigDecimal.ZERO : amount(out.negate()), 0);
        } else {
            compare("100", in, credits, report);
            compare("400", out, debits, report);
        }
        prove(or(in, credits).subtract(or(out, debits)), report);
        totals.close(total(CLOSING_LEDGER));
    }

    private void prove(BigDecimal moved, Report report) {
        BigDecimal from = summaries.get(OPENING_LEDGER);
        BigDecimal to = summaries.get(CLOSING_LEDGER);
        if (from == null || to == null) {
            return;
        }
        BigDecimal entered = credits.subtract(debits);
        BigDecimal off = to.subtract(from).subtract(moved);
        if (off.signum() != 0 && to.subtract(from).compareTo(entered) != 0) {
            report.error(
                    "balance",
                    "03 type 015 of account " + account,
                    line,
                    "%s + %s is not %s: %s off"
                            .formatted(amount(from), amount(moved), amount(to), amount(off)));
        }
    }

    private void compare(String type, @Nullable BigDecimal told, BigDecimal found, Report report) {
        if (told != null && told.compareTo(found) != 0) {
            report.warning(
                    "transactions-sum",
                    "03 type " + type + " of account " + account,
                    line,
                    "It says %s, the transactions sum to %s"
                            .formatted(amount(told), amount(found)));
        }
    }

    private @Nullable BigDecimal total(String type) {
        BigDecimal minor = summaries.get(type);
        return minor == null ? null : amount(minor);
    }

    private BigDecimal amount(BigDecimal minor) {
        return minor.movePointLeft(places).setScale(places);
    }

    private static BigDecimal or(@Nullable BigDecimal told, BigDecimal found) {
        return told == null ? found : told;
    }

    static int places(String currency) {
        return Decimals.places(currency);
    }
}

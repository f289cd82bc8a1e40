package dev.countinghouse.formats;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The totals of a file of account statements: one statement after the other is opened, told its
 * entries and closed. Told as {@code account, currency, opening, closing, credits, debits,
 * entries}; of several accounts in one currency the sums, and each under {@code accounts}.
 */
public final class StatementTotals {

    /** Further accounts are counted with the last. */
    public static final int MOST_ACCOUNTS = 1_000;

    private final Findings findings;
    private final Map<List<String>, Account> accounts = new LinkedHashMap<>();
    private Account current = new Account("", "");
    private long statements;

    public StatementTotals(Findings findings) {
        this.findings = findings;
    }

    /** A statement of this account begins; what is not known of its opening is null. */
    public void open(String account, String currency, @Nullable BigDecimal opening, long line) {
        statements++;
        List<String> key = List.of(account, currency);
        if (accounts.size() < MOST_ACCOUNTS || accounts.containsKey(key)) {
            current = accounts.computeIfAbsent(key, _ -> new Account(account, currency));
        }
        if (current.statements++ == 0) {
            current.opening = opening;
        } else {
            follow(opening, line);
        }
    }

    /** Positive is money in. */
    public void entry(BigDecimal amount) {
        entries(amount, 1);
    }

    /** Several entries that are known by their sum only. */
    public void entries(BigDecimal amount, long count) {
        current.entries += count;
        if (amount.signum() < 0) {
            current.debits = current.debits.subtract(amount);
        } else {
            current.credits = current.credits.add(amount);
        }
    }

    /** Of what was told, so much in and so much out was meant the other way round. */
    public void turn(BigDecimal in, BigDecimal out) {
        BigDecimal more = out.subtract(in);
        current.credits = current.credits.add(more);
        current.debits = current.debits.subtract(more);
    }

    public void close(@Nullable BigDecimal closing) {
        current.closing = closing;
    }

    public void tell(Report report) {
        Collection<Account> all = accounts.values();
        boolean oneCurrency = all.stream().map(each -> each.currency).distinct().count() == 1;
        if (all.size() == 1 && !current.account.isEmpty()) {
            report.total("account", current.account);
        }
        if (oneCurrency) {
            if (!current.currency.isEmpty()) {
                report.total("currency", current.currency);
            }
            sum(report, "opening", each -> each.opening);
            sum(report, "closing", each -> each.closing);
            sum(report, "credits", each -> each.credits);
            sum(report, "debits", each -> each.debits);
        }
        report.total("entries", all.stream().mapToLong(each -> each.entries).sum());
        report.total("statements", statements);
        if (all.size() > 1) {
            report.total("accounts", all.stream().map(Account::totals).toList());
        }
    }

    private void sum(Report report, String name, Function<Account, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Account each : accounts.values()) {
            BigDecimal value = part.apply(each);
            if (value == null) {
                return;
            }
            sum = sum.add(value);
        }
        report.total(name, plain(sum, current.currency));
    }

    /** With the decimals of its currency, and more only where it has them. */
    private static BigDecimal plain(BigDecimal amount, String currency) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), Decimals.places(currency)));
    }

    private void follow(@Nullable BigDecimal opening, long line) {
        BigDecimal before = current.closing;
        if (opening != null && before != null && before.compareTo(opening) != 0) {
            findings.warning(
                    "statement-gap",
                    "opening balance of account " + current.account,
                    line,
                    "The statement before closed with %s, this one opens with %s"
                            .formatted(before.toPlainString(), opening.toPlainString()));
        }
    }

    private static final class Account {

        private final String account;
        private final String currency;
        private @Nullable BigDecimal opening;
        private @Nullable BigDecimal closing;
        private BigDecimal credits = BigDecimal.ZERO;
        private BigDecimal debits = BigDecimal.ZERO;
        private long entries;
        private long statements;

        private Account(String account, String currency) {
            this.account = account;
            this.currency = currency;
        }

        private Map<String, Object> totals() {
            Map<String, Object> totals = new LinkedHashMap<>();
            totals.put("account", account);
            totals.put("currency", currency);
            if (opening != null) {
                totals.put("opening", plain(opening, currency));
            }
            if (closing != null) {
                totals.put("closing", plain(closing, currency));
            }
            totals.put("credits", plain(credits, currency));
            totals.put("debits", plain(debits, currency));
            totals.put("entries", entries);
            return totals;
        }
    }
}

package dev.countinghouse.formats.camt;

import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.StatementTotals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Opening + entries = closing, of one statement. */
final class StatementProof {

    private static final String TURNED = "; it is when reversals are read the other way";

    private CamtRecord.@Nullable Balance opening;
    private CamtRecord.@Nullable Balance closing;
    private BigDecimal moved = BigDecimal.ZERO;
    private BigDecimal reversedIn = BigDecimal.ZERO;
    private BigDecimal reversedOut = BigDecimal.ZERO;
    private String account = "";
    private String currency = "";

    /** That of the account, else of its first entry, else of its balances. */
    String currency(CamtRecord.@Nullable Statement statement, String entry) {
        if (currency.isEmpty() && statement != null) {
            String balance =
                    statement.balances().stream()
                            .findFirst()
                            .map(CamtRecord.Balance::currency)
                            .orElse("");
            currency = first(statement.currency(), entry, balance);
        }
        return currency;
    }

    /** An interim balance opens or closes a page; only of statements is it sure to be one. */
    void open(CamtRecord.Statement statement, boolean pages) {
        List<CamtRecord.Balance> all = statement.balances();
        account = statement.account();
        List<CamtRecord.Balance> interim = ofType(all, "ITBD").toList();
        opening =
                ofType(all, "OPBD")
                        .findFirst()
                        .orElse(ofType(all, "PRCD").findFirst().orElse(null));
        closing = ofType(all, "CLBD").reduce((_, last) -> last).orElse(null);
        if (pages && opening == null && !interim.isEmpty()) {
            opening = interim.getFirst();
        }
        if (pages && closing == null && !interim.isEmpty() && interim.getLast() != opening) {
            closing = interim.getLast();
        }
    }

    void add(CamtRecord.Entry entry, BigDecimal amount) {
        if (entry.isBooked()) {
            moved = moved.add(amount);
        }
        if (entry.isBooked() && entry.isReversal()) {
            reversedIn = reversedIn.add(amount.max(BigDecimal.ZERO));
            reversedOut = reversedOut.subtract(amount.min(BigDecimal.ZERO));
        }
    }

    @Nullable BigDecimal opening() {
        return amount(opening);
    }

    @Nullable BigDecimal closing() {
        return amount(closing);
    }

    void check(StatementTotals totals, Report report, long line) {
        if (opening == null || closing == null) {
            return;
        }
        BigDecimal from = opening.amount();
        BigDecimal to = closing.amount();
        String place = "Stmt/Bal of account " + account;
        if (from == null || to == null) {
            report.error("balance-amount", place, line, "A balance is no amount");
        } else if (opening() == null || closing() == null) {
            String text = "It opens in %s and closes in %s, its entries are in %s";
            report.error(
                    "balance-currency",
                    place,
                    line,
                    text.formatted(opening.currency(), closing.currency(), currency));
        } else {
            BigDecimal off = to.subtract(from).subtract(moved);
            BigDecimal twice = new BigDecimal(2).multiply(reversedOut.subtract(reversedIn));
            if (off.signum() != 0 && off.compareTo(twice) == 0) {
                totals.turn(reversedIn, reversedOut);
                report.warning("reversals-turned", place, line, text(from, to, off) + TURNED);
            } else if (off.signum() != 0) {
                report.error("balance", place, line, text(from, to, off));
            }
        }
    }

    private @Nullable BigDecimal amount(CamtRecord.@Nullable Balance balance) {
        return balance == null || !balance.currency().equals(currency) ? null : balance.amount();
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private String text(BigDecimal from, BigDecimal to, BigDecimal off) {
        return "%s + %s is not %s: %s off"
                .formatted(
                        from.toPlainString(),
                        moved.toPlainString(),
                        to.toPlainString(),
                        off.toPlainString());
    }

    private static Stream<CamtRecord.Balance> ofType(List<CamtRecord.Balance> all, String type) {
        return all.stream().filter(balance -> balance.type().equals(type));
    }
}

package dev.countinghouse.command.intake;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankStatementReceived;
import dev.countinghouse.formats.Findings;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes of what stands in a file what is to be recorded; what cannot be is a finding. */
final class Plan {

    private final BookId book;
    private final LocalDate today;
    private final KnownBankAccounts accounts;
    private final Findings findings;
    private final LineKeys keys = new LineKeys();

    Plan(BookId book, LocalDate today, KnownBankAccounts accounts, Findings findings) {
        this.book = book;
        this.today = today;
        this.accounts = accounts;
        this.findings = findings;
    }

    List<PlannedStatement> of(List<FoundStatement> statements, FileIn file, String format) {
        List<PlannedStatement> plan = new ArrayList<>();
        for (FoundStatement statement : statements) {
            PlannedStatement planned = planned(statement, file, format);
            if (planned != null) plan.add(planned);
        }
        return plan;
    }

    private @Nullable PlannedStatement planned(
            FoundStatement statement, FileIn file, String format) {
        LocalDate until = lastDay(statement);
        var bank = accounts.called(statement.account(), until);
        if (bank == null) {
            findings.error(
                    "bank-account-unknown",
                    "statement",
                    statement.at(),
                    "No bank account of the book is called " + statement.account());
            return null;
        }
        String currency = bank.account().currency().getCurrencyCode();
        if (!statement.currency().isEmpty() && !statement.currency().equals(currency)) {
            findings.error(
                    "currency",
                    "statement",
                    statement.at(),
                    "It is in %s, the account is kept in %s"
                            .formatted(statement.currency(), currency));
            return null;
        }
        requireTies(statement);
        keys.begin(statement);
        List<PlannedLine> lines = new ArrayList<>();
        for (FoundLine line : statement.lines()) {
            PlannedLine planned = planned(line, bank, currency);
            if (planned != null) lines.add(planned);
        }
        return new PlannedStatement(
                statement.at(),
                new BankStatementReceived(
                        book,
                        LineKeys.statement(book, bank.id(), statement),
                        bank.id(),
                        format,
                        Texts.line(statement.number(), BankStatementReceived.MAX_NUMBER),
                        money(statement.opening(), currency, "opening", statement.at()),
                        money(statement.closing(), currency, "closing", statement.at()),
                        firstDay(statement, until),
                        until,
                        lines.size(),
                        file.sha256(),
                        file.name()),
                lines);
    }

    private @Nullable PlannedLine planned(
            FoundLine line, KnownBankAccounts.Found bank, String currency) {
        if (!line.currency().isEmpty() && !line.currency().equals(currency)) {
            findings.error(
                    "currency",
                    line.place(),
                    line.at(),
                    "It is in %s, the account is kept in %s".formatted(line.currency(), currency));
            return null;
        }
        Money amount = money(line.amount(), currency, line.place(), line.at());
        if (amount == null || amount.isZero()) return null;
        return new PlannedLine(
                line.at(),
                line.place(),
                keys.line(book, bank.id(), line),
                bank,
                new BankLine(
                        line.kind(),
                        amount,
                        line.bookedOn(),
                        line.valuedOn(),
                        line.method(),
                        Texts.line(line.reference(), BankLine.MAX_REFERENCE),
                        Texts.block(line.text(), BankLine.MAX_TEXT)));
    }

    /** What is read of a statement leads from its opening to its closing, or nothing is. */
    private void requireTies(FoundStatement statement) {
        BigDecimal from = statement.opening();
        BigDecimal to = statement.closing();
        if (from == null || to == null || statement.lines().isEmpty()) return;
        BigDecimal sum = BigDecimal.ZERO;
        for (FoundLine line : statement.lines()) sum = sum.add(line.amount());
        if (from.add(sum).compareTo(to) != 0) {
            findings.error(
                    "balance",
                    "statement",
                    statement.at(),
                    "%s + %s is not %s: %s off"
                            .formatted(
                                    from.toPlainString(),
                                    sum.toPlainString(),
                                    to.toPlainString(),
                                    to.subtract(from).subtract(sum).toPlainString()));
        }
    }

    private @Nullable Money money(
            @Nullable BigDecimal amount, String currency, String place, long at) {
        if (amount == null) return null;
        try {
            return Money.parse(amount.toPlainString(), currency);
        } catch (IllegalArgumentException | ArithmeticException none) {
            findings.error("amount", place, at, String.valueOf(none.getMessage()));
            return null;
        }
    }

    private LocalDate lastDay(FoundStatement statement) {
        if (statement.closedOn() != null) return statement.closedOn();
        return statement.lines().stream()
                .map(FoundLine::bookedOn)
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private static LocalDate firstDay(FoundStatement statement, LocalDate until) {
        return statement.lines().stream()
                .map(FoundLine::bookedOn)
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(until))
                .orElse(until);
    }
}

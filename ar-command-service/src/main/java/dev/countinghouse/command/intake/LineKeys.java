package dev.countinghouse.command.intake;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankStatementId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a line is called wherever it stands: by the bank's own reference and the day, else by the
 * day, the amount and the text; and where several of a statement are the same in that, by which of
 * them it is.
 *
 * <p>Statements that follow each other have no line in common, so lines are counted on; those that
 * do not may overlap, and are counted anew.
 */
final class LineKeys {

    private static final int HEX_DIGITS = 32;

    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable FoundStatement before;

    void begin(FoundStatement statement) {
        if (!statement.follows(before)) seen.clear();
        before = statement;
    }

    BankLineId line(BookId book, BankAccountId bank, FoundLine line) {
        String own =
                line.reference().isEmpty()
                        ? line.amount().stripTrailingZeros().toPlainString()
                                + "\n"
                                + line.text().replaceAll("\\s+", "")
                        : "ref\n" + line.reference();
        String key = bank + "\n" + line.bookedOn() + "\n" + own;
        int number = seen.merge(key, 1, Integer::sum);
        return new BankLineId(digest(book + "\n" + key + "\n" + number));
    }

    static PaymentId payment(BankLineId line) {
        return new PaymentId("bank-" + line);
    }

    static BankStatementId statement(BookId book, BankAccountId bank, FoundStatement statement) {
        StringBuilder lines = new StringBuilder();
        for (FoundLine line : statement.lines()) {
            lines.append(line.bookedOn()).append(plain(line.amount())).append('\n');
        }
        return new BankStatementId(
                digest(
                        String.join(
                                "\n",
                                book.value(),
                                bank.value(),
                                statement.number(),
                                String.valueOf(statement.closedOn()),
                                plain(statement.opening()),
                                plain(statement.closing()),
                                lines)));
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS);
    }
}

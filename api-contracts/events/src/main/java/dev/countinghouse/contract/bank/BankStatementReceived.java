package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A bank said what moved on an account.
 *
 * @param number the bank's own of the statement
 * @param opening what was on the account before the first line, if the bank says so
 * @param closing what was on it after the last
 * @param from the day of the first line
 * @param until the day that it closes with
 * @param lines how many it has
 * @param file the SHA-256 of the file that it stood in
 * @param name what that file was called
 */
public record BankStatementReceived(
        BookId book,
        BankStatementId statement,
        BankAccountId bank,
        String format,
        @Nullable String number,
        @Nullable Money opening,
        @Nullable Money closing,
        LocalDate from,
        LocalDate until,
        int lines,
        String file,
        @Nullable String name)
        implements BankEvent {

    public static final int MAX_NUMBER = 100;
    public static final int MAX_NAME = 255;

    @Override
    public LocalDate effectiveOn() {
        return until;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(statement, bank);
    }
}

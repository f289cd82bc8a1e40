package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.AccountId;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An account that the book has at a bank.
 *
 * @param routing of the bank, where the account has no IBAN
 * @param number of the account, where it has no IBAN
 * @param lockbox of the bank, whose checks are deposited on it
 * @param receipts the account of the kind {@code UNIDENTIFIED} on which what comes in waits until
 *     somebody knows whose it is; none, and nothing is posted: lines are only held against payments
 *     that are posted otherwise
 * @param achFiles receipts by ACH are posted of the files of the ACH that the bank hands on, each
 *     with its addenda; lines of statements about them are only held against payments, and only
 *     BAI2 tells which those are
 */
public record BankAccount(
        String name,
        @Nullable String iban,
        @Nullable String routing,
        @Nullable String number,
        @Nullable String lockbox,
        Currency currency,
        @Nullable AccountId receipts,
        @Nullable Boolean achFiles) {

    public static final int MAX_NAME = 100;
    public static final int MAX_NUMBER = 40;

    /** Whether files of the ACH post its receipts, and statements do not. */
    public boolean postsOfAchFiles() {
        return Boolean.TRUE.equals(achFiles);
    }

    /** Whether a file means this account. Files write it with and without blanks and routing. */
    public boolean isCalled(String other) {
        String wanted = plain(other);
        String own = plain(number == null ? "" : number);
        String whole = plain((routing == null ? "" : routing) + own);
        return Stream.of(plain(iban == null ? "" : iban), own, whole)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> wanted.equals(name) || wanted.equals(name + currency));
    }

    private static String plain(String number) {
        StringBuilder plain = new StringBuilder();
        number.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

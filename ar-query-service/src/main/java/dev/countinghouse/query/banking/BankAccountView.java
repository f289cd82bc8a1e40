package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;

/**
 * An account at a bank.
 *
 * @param receipts the account on which its receipts are posted, if they are
 * @param since the first day of its statements
 * @param balance what the bank says is on it, if it does
 * @param linesOpen lines that are not accounted for
 * @param signedOffOn the last day that is signed off
 */
record BankAccountView(
        String bank,
        String name,
        @Nullable String iban,
        @Nullable String routing,
        @Nullable String number,
        Currency currency,
        @Nullable String receipts,
        @Nullable LocalDate since,
        @Nullable Money balance,
        long linesOpen,
        @Nullable LocalDate signedOffOn) {}

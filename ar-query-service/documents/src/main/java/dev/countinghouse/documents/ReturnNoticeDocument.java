package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * That a payment did not stay: the bank took it back, and what it had paid is owed again.
 *
 * @param amount what came back
 * @param method how it was paid, in words
 * @param cause which of the texts {@code returned.cause.…} says why
 * @param code what the bank or the scheme calls that, such as {@code R01}
 * @param items what is owed again, as it was due
 * @param fee what the account is charged for it; zero if nothing
 */
public record ReturnNoticeDocument(
        Heading heading,
        Money amount,
        LocalDate receivedOn,
        @Nullable String method,
        @Nullable String reference,
        LocalDate returnedOn,
        String cause,
        @Nullable String code,
        List<OpenAgain> items,
        Money fee,
        @Nullable BankAccount bank)
        implements Document {

    public ReturnNoticeDocument {
        items = List.copyOf(items);
    }

    /** What is asked for: the items and the fee. */
    public Money total() {
        return OpenAgain.sum(items, fee);
    }

    @Override
    public String kind() {
        return "returned";
    }
}

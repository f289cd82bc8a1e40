package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be paid, by when and where to.
 *
 * @param dueOn of the whole or of the first part
 * @param terms in words, if the dates do not say it all
 * @param discount what may be kept for paying early
 * @param installments none if it is due in one part
 * @param paid what came in before the document was made (BT-113)
 * @param due what is left to pay (BT-115)
 * @param reference what the payer writes on the payment; the document's number if absent
 */
public record Payable(
        @Nullable LocalDate dueOn,
        @Nullable String terms,
        @Nullable Discount discount,
        List<Part> installments,
        Money paid,
        Money due,
        @Nullable BankAccount bank,
        @Nullable String reference) {

    public Payable {
        installments = List.copyOf(installments);
    }

    /** The whole by one day. */
    public static Payable by(LocalDate dueOn, Money due, @Nullable BankAccount bank) {
        return new Payable(
                dueOn, null, null, List.of(), Money.zero(due.currency()), due, bank, null);
    }

    /** A part of it. */
    public record Part(LocalDate dueOn, Money amount) {}

    /**
     * @param until the last day on which the amount may be kept
     */
    public record Discount(LocalDate until, Money amount) {}
}

package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * That a payment plan has ended before it was paid: what is left is owed as it was.
 *
 * @param agreedOn when the plan was made
 * @param isBroken a part was not paid in time; otherwise it was given up
 * @param planned what the plan was about
 * @param paid what of it was paid
 * @param items where the rest went back to
 */
public record PlanNoticeDocument(
        Heading heading,
        LocalDate agreedOn,
        LocalDate endedOn,
        boolean isBroken,
        Money planned,
        Money paid,
        List<OpenAgain> items,
        @Nullable BankAccount bank)
        implements Document {

    public PlanNoticeDocument {
        items = List.copyOf(items);
    }

    /** What is owed again. */
    public Money total() {
        return OpenAgain.sum(items, Money.zero(heading.currency()));
    }

    @Override
    public String kind() {
        return "planend";
    }
}

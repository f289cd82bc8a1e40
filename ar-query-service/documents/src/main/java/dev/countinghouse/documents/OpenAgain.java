package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that seemed settled and is owed again.
 *
 * @param number of the document that it is of
 * @param dueOn as it was at first; none if it never had such a date
 * @param amount what of it is open again, above zero
 */
public record OpenAgain(String number, LocalDate dated, @Nullable LocalDate dueOn, Money amount) {

    /** What several come to. */
    static Money sum(Iterable<OpenAgain> items, Money none) {
        Money sum = none;
        for (OpenAgain item : items) sum = sum.plus(item.amount);
        return sum;
    }
}

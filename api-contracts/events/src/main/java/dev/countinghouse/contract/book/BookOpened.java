package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The receivables of one legal entity are kept from now on. Nothing else happens in a book before.
 * What is said here stays for good; it is never closed.
 *
 * @param name of the legal entity
 * @param timeZone where its days begin: it says what "today" is
 * @param functionalCurrency the one that the entity reports in
 * @param firstMonthOfFiscalYear from 1, January, to 12
 */
public record BookOpened(
        BookId book,
        String name,
        ZoneId timeZone,
        Currency functionalCurrency,
        int firstMonthOfFiscalYear,
        LocalDate openedOn)
        implements BookEvent {

    public static final int MAX_NAME = 200;

    @Override
    public LocalDate effectiveOn() {
        return openedOn;
    }
}

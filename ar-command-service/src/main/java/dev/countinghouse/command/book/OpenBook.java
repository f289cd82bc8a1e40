package dev.countinghouse.command.book;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * Opens the receivables of a legal entity.
 *
 * @param firstMonthOfFiscalYear from 1, January, to 12
 */
@Needs(Permission.CONFIGURE)
public record OpenBook(
        BookId book,
        String name,
        ZoneId timeZone,
        Currency functionalCurrency,
        int firstMonthOfFiscalYear,
        LocalDate openedOn,
        LeftOpen leftOpen) {

    public OpenBook {
        Text.line(name, BookOpened.MAX_NAME, "the book's name");
        Money.zero(functionalCurrency);
        month(firstMonthOfFiscalYear);
        Limits.date(openedOn, "the opening date");
    }

    private static void month(int month) {
        if (month < 1 || month > 12) throw new IllegalArgumentException("a month is from 1 to 12");
    }

    /**
     * @throws IllegalArgumentException if there is no such zone
     */
    static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new IllegalArgumentException("must be a zone such as Europe/Berlin");
        }
        return ZoneId.of(id);
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book).toBeNew());
    }

    BookOpened event(LocalDate on) {
        return new BookOpened(book, name, timeZone, functionalCurrency, firstMonthOfFiscalYear, on);
    }
}

package dev.countinghouse.command.book;

import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Supplier;

/** Reads the bodies of requests about books. */
public final class BookBodies {

    private static final int MONTHS = 12;

    private BookBodies() {}

    public static Supplier<OpenBook> opening(RequestContext asked, Fields body) {
        Field<String> name = body.required("name", line(BookOpened.MAX_NAME));
        Field<ZoneId> timeZone = body.required("timeZone", ofText(OpenBook::zone));
        Field<Currency> currency = body.required("functionalCurrency", currency());
        Field<Integer> month = body.optional("firstMonthOfFiscalYear", integer(1, MONTHS));
        Field<LocalDate> openedOn = body.optional("openedOn", date());
        return () ->
                new OpenBook(
                        asked.book(),
                        name.value(),
                        timeZone.value(),
                        currency.value(),
                        month.or(1),
                        openedOn.or(asked.today()),
                        new LeftOpen(false, openedOn.orNull() == null));
    }

    static Supplier<RenameBook> renaming(RequestContext asked, Fields body) {
        Field<String> name = body.required("name", line(BookOpened.MAX_NAME));
        Field<LocalDate> renamedOn = body.optional("renamedOn", date());
        return () -> new RenameBook(asked.book(), name.value(), renamedOn.or(asked.today()));
    }
}

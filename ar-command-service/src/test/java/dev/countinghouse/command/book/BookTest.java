package dev.countinghouse.command.book;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.bookOpened;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.account.CloseAccount;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.BookApplicationRuleSet;
import dev.countinghouse.contract.book.BookCreditPolicySet;
import dev.countinghouse.contract.book.BookRenamed;
import dev.countinghouse.contract.book.BookTaxMethodSet;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.TaxMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

class BookTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static OpenBook open(Currency currency, LocalDate date, LeftOpen left) {
        return new OpenBook(BOOK, "Main Ltd", ZoneOffset.UTC, currency, 1, date, left);
    }

    @Test
    void opensABook() {
        ar.givenNothing().when(open(USD, march(1), LeftOpen.NOTHING)).records(bookOpened());
    }

    @Test
    void opensABookOnce() {
        ar.given().when(open(USD, march(1), LeftOpen.NOTHING)).recordsNothing();
        ar.given().when(open(USD, march(2), new LeftOpen(false, true))).recordsNothing();
    }

    @Test
    void neverOpensABookInAnotherWay() {
        Currency euro = eur("1").currency();
        ar.given().when(open(euro, march(1), LeftOpen.NOTHING)).isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void nothingIsRecordedInABookThatIsNotOpen() {
        ar.givenNothing()
                .when(new CloseAccount(BOOK, ACME, "gone", march(2)))
                .isRefused(SharedReason.BOOK_UNKNOWN);
        ar.givenNothing()
                .when(new RenameBook(BOOK, "Other", march(2)))
                .isRefused(SharedReason.BOOK_UNKNOWN);
    }

    @Test
    void renamesABookFromADateOn() {
        var april = new BookRenamed(BOOK, "Main Inc", april(1));
        ar.given().when(new RenameBook(BOOK, "Main Inc", april(1))).records(april);
        ar.given(april).when(new RenameBook(BOOK, "Main Inc", april(2))).recordsNothing();
        ar.given(april).when(new RenameBook(BOOK, "Main Ltd", march(2))).recordsNothing();
        ar.given(april)
                .when(new RenameBook(BOOK, "Main Inc", march(2)))
                .records(new BookRenamed(BOOK, "Main Inc", march(2)));
    }

    @Test
    void aSettingCountsFromItsDateOn() {
        var usual = new SetTaxMethod(BOOK, TaxMethod.USUAL, march(1));
        var down = new TaxMethod(TaxMethod.Rounding.PER_RATE, TaxMethod.Direction.DOWN, true);
        var fromApril = new BookTaxMethodSet(BOOK, down, april(1));
        ar.given().when(new SetTaxMethod(BOOK, down, april(1))).records(fromApril);
        ar.given(fromApril).when(new SetTaxMethod(BOOK, down, april(9))).recordsNothing();
        ar.given(fromApril)
                .when(usual)
                .records(new BookTaxMethodSet(BOOK, TaxMethod.USUAL, march(1)));
        var flag = new BookCreditPolicySet(BOOK, CreditPolicy.FLAG, april(1));
        ar.given().when(new SetCreditPolicy(BOOK, CreditPolicy.FLAG, april(1))).records(flag);
        ar.given(flag)
                .when(new SetCreditPolicy(BOOK, CreditPolicy.FLAG, april(2)))
                .recordsNothing();
        var rule = new BookApplicationRuleSet(BOOK, ApplicationRule.LINES_FIRST, april(1));
        ar.given()
                .when(new SetApplicationRule(BOOK, ApplicationRule.LINES_FIRST, april(1)))
                .records(rule);
        ar.given(rule)
                .when(new SetApplicationRule(BOOK, ApplicationRule.LINES_FIRST, april(2)))
                .recordsNothing();
    }

    @Test
    void aZoneIsOneOfTheDatabaseAndAMonthOneOfTwelve() {
        assertThatThrownBy(() -> OpenBook.zone("Mars/Olympus"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new OpenBook(
                                        BOOK,
                                        "Main Ltd",
                                        ZoneOffset.UTC,
                                        USD,
                                        13,
                                        march(1),
                                        LeftOpen.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

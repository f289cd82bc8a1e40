package dev.countinghouse.command.account;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.because;
import static dev.countinghouse.command.Given.closed;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.receivables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.AccountClosed;
import dev.countinghouse.contract.AccountKind;
import dev.countinghouse.contract.AccountTermsChanged;
import dev.countinghouse.contract.CreditTerms;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Currency;

class AccountTest {

    private final AxonTestFixture ar = receivables();

    @AfterEach
    void stop() {
        ar.stop();
    }

    private static OpenAccount open(String name) {
        return new OpenAccount(
                BOOK, ACME, name, AccountKind.CUSTOMER, USD, CreditTerms.net(30), march(1));
    }

    @Test
    void opensAnAccount() {
        ar.given()
                .noPriorActivity()
                .when()
                .command(open("Acme Ltd"))
                .then()
                .success()
                .events(opened());
    }

    @Test
    void openingTheSameAccountAgainRecordsNothing() {
        ar.given().event(opened()).when().command(open("Acme Ltd")).then().success().noEvents();
    }

    @Test
    void givesAnIdToOneAccountOnly() {
        ar.given()
                .event(opened())
                .when()
                .command(open("Another"))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ID_TAKEN));
    }

    @Test
    void refusesANameThatSaysNothing() {
        assertThatThrownBy(() -> open(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACurrencyThatCannotBeCounted() {
        assertThatThrownBy(
                        () ->
                                new OpenAccount(
                                        BOOK,
                                        ACME,
                                        "Gold",
                                        AccountKind.CUSTOMER,
                                        Currency.getInstance("XAU"),
                                        CreditTerms.net(30),
                                        march(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesTheTerms() {
        ar.given()
                .event(opened())
                .when()
                .command(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), march(5)))
                .then()
                .success()
                .events(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), march(5)));
    }

    @Test
    void changingToTheTermsInForceRecordsNothing() {
        ar.given()
                .event(opened())
                .event(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), march(5)))
                .when()
                .command(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), march(9)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void cannotChangeTermsBeforeTheAccountWasOpened() {
        ar.given()
                .event(opened())
                .when()
                .command(
                        new ChangeTerms(BOOK, ACME, CreditTerms.net(60), LocalDate.of(2026, 2, 28)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PRECEDES_ACCOUNT));
    }

    @Test
    void cannotChangeTermsOfAClosedAccount() {
        ar.given()
                .events(opened(), closed())
                .when()
                .command(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), april(1)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ACCOUNT_CLOSED));
    }

    @Test
    void cannotChangeTermsOfAnAccountThatDoesNotExist() {
        ar.given()
                .noPriorActivity()
                .when()
                .command(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), april(1)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ACCOUNT_UNKNOWN));
    }

    @Test
    void closesAnAccountOnce() {
        ar.given()
                .event(opened())
                .when()
                .command(new CloseAccount(BOOK, ACME, "moved away", march(20)))
                .then()
                .success()
                .events(new AccountClosed(BOOK, ACME, "moved away", march(20)))
                .and()
                .when()
                .command(new CloseAccount(BOOK, ACME, "still away", march(21)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void cannotCloseAnAccountBeforeItWasOpened() {
        ar.given()
                .event(opened())
                .when()
                .command(new CloseAccount(BOOK, ACME, "moved", LocalDate.of(2026, 2, 28)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PRECEDES_ACCOUNT));
    }
}

package dev.countinghouse.command.account;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.closed;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Currency;

class AccountTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static OpenAccount open(String name) {
        return new OpenAccount(
                BOOK, ACME, name, AccountKind.CUSTOMER, USD, CreditTerms.net(30), march(1));
    }

    @Test
    void opensAnAccount() {
        ar.given().when(open("Acme Ltd")).records(opened());
    }

    @Test
    void openingTheSameAccountAgainRecordsNothing() {
        ar.given(opened()).when(open("Acme Ltd")).recordsNothing();
    }

    @Test
    void givesAnIdToOneAccountOnly() {
        ar.given(opened()).when(open("Another")).isRefused(SharedReason.ID_TAKEN);
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

    /** C9: what is recorded in it is read on; see MoneyTest. */
    @ParameterizedTest
    @ValueSource(strings = {"HRK", "BGN", "ZWL", "DEM"})
    void refusesACurrencyThatIsWithdrawn(String withdrawn) {
        assertThatThrownBy(
                        () ->
                                new OpenAccount(
                                        BOOK,
                                        ACME,
                                        "Old",
                                        AccountKind.CUSTOMER,
                                        Currency.getInstance(withdrawn),
                                        CreditTerms.net(30),
                                        march(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesTheTerms() {
        ar.given(opened())
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), march(5)))
                .records(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), march(5)));
    }

    @Test
    void changingToTheTermsInForceRecordsNothing() {
        ar.given(opened())
                .event(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), march(5)))
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), march(9)))
                .recordsNothing();
    }

    @Test
    void cannotChangeTermsBeforeTheAccountWasOpened() {
        ar.given(opened())
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), LocalDate.of(2026, 2, 28)))
                .isRefused(SharedReason.PRECEDES_ACCOUNT);
    }

    @Test
    void cannotChangeTermsOfAClosedAccount() {
        ar.given(opened(), closed())
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), april(1)))
                .isRefused(SharedReason.ACCOUNT_CLOSED);
    }

    @Test
    void cannotChangeTermsOfAnAccountThatDoesNotExist() {
        ar.given()
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), april(1)))
                .isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void closesAnAccount() {
        ar.given(opened())
                .when(new CloseAccount(BOOK, ACME, "moved away", march(20)))
                .records(new AccountClosed(BOOK, ACME, "moved away", march(20)));
    }

    @Test
    void closesAnAccountOnce() {
        ar.given(opened())
                .command(new CloseAccount(BOOK, ACME, "moved away", march(20)))
                .when(new CloseAccount(BOOK, ACME, "still away", march(21)))
                .recordsNothing();
    }

    @Test
    void cannotCloseAnAccountBeforeItWasOpened() {
        ar.given(opened())
                .when(new CloseAccount(BOOK, ACME, "moved", LocalDate.of(2026, 2, 28)))
                .isRefused(SharedReason.PRECEDES_ACCOUNT);
    }
}

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
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.account.AccountAddressChanged;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountRenamed;
import dev.countinghouse.contract.account.AccountReopened;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

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
    void termsOfALaterDateDoNotCountYetAndEarlierOnesDoNotCountAnyMore() {
        var june =
                new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), LocalDate.of(2026, 6, 1));
        ar.given(opened(), june)
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), march(5)))
                .records(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), march(5)));
        ar.given(opened(), june, new AccountTermsChanged(BOOK, ACME, CreditTerms.net(10), march(5)))
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), LocalDate.of(2026, 7, 1)))
                .recordsNothing();
    }

    @Test
    void aClosureOfALaterDateLeavesTheAccountOpenUntilThen() {
        var nextYear = new AccountClosed(BOOK, ACME, "moved away", LocalDate.of(2027, 6, 30));
        ar.given(opened(), nextYear)
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), april(1)))
                .records(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), april(1)));
        ar.given(opened(), nextYear)
                .when(new CloseAccount(BOOK, ACME, "sooner", april(1)))
                .records(new AccountClosed(BOOK, ACME, "sooner", april(1)));
    }

    @Test
    void opensAClosedAccountAgainFromADateOn() {
        var reopened = new AccountReopened(BOOK, ACME, "came back", april(1));
        ar.given(opened(), closed())
                .when(new ReopenAccount(BOOK, ACME, "came back", april(1)))
                .records(reopened);
        ar.given(opened(), closed(), reopened)
                .when(new ReopenAccount(BOOK, ACME, "came back", april(1)))
                .recordsNothing();
        ar.given(opened(), closed(), reopened)
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), march(25)))
                .isRefused(SharedReason.ACCOUNT_CLOSED);
        ar.given(opened(), closed(), reopened)
                .when(new ChangeTerms(BOOK, ACME, CreditTerms.net(60), april(1)))
                .records(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(60), april(1)));
    }

    @Test
    void cannotOpenAnAccountAgainThatIsNotClosed() {
        ar.given(opened())
                .when(new ReopenAccount(BOOK, ACME, "came back", april(1)))
                .isRefused(AccountReason.ACCOUNT_NOT_CLOSED);
    }

    @Test
    void renamesAnAccountOnce() {
        ar.given(opened())
                .when(new RenameAccount(BOOK, ACME, "Acme Inc", april(1)))
                .records(new AccountRenamed(BOOK, ACME, "Acme Inc", april(1)));
        ar.given(opened())
                .command(new RenameAccount(BOOK, ACME, "Acme Inc", april(1)))
                .when(new RenameAccount(BOOK, ACME, "Acme Inc", april(2)))
                .recordsNothing();
        ar.given(opened())
                .when(new RenameAccount(BOOK, ACME, "Acme Ltd", april(1)))
                .recordsNothing();
    }

    @Test
    void givesAnAccountAnAddressAndATaxIdAndTakesTheTaxIdAway() {
        var address = new PostalAddress(List.of("Box 7"), "Springfield", "IL", null, "US");
        ar.given(opened())
                .when(new ChangeAddress(BOOK, ACME, address, april(1)))
                .records(new AccountAddressChanged(BOOK, ACME, address, april(1)));
        ar.given(opened())
                .command(new ChangeAddress(BOOK, ACME, address, april(1)))
                .when(new ChangeAddress(BOOK, ACME, address, april(1)))
                .recordsNothing();
        ar.given(opened())
                .when(new ChangeTaxId(BOOK, ACME, "DE123", april(1)))
                .records(new AccountTaxIdChanged(BOOK, ACME, "DE123", april(1)));
        ar.given(opened(), new AccountTaxIdChanged(BOOK, ACME, "DE123", april(1)))
                .when(new ChangeTaxId(BOOK, ACME, null, april(2)))
                .records(new AccountTaxIdChanged(BOOK, ACME, null, april(2)));
    }

    @Test
    void openedAgainWithoutADateItIsTheSameAlsoAfterMidnight() {
        var undated =
                new OpenAccount(
                        BOOK,
                        ACME,
                        "Acme Ltd",
                        AccountKind.CUSTOMER,
                        USD,
                        CreditTerms.net(30),
                        march(2),
                        new LeftOpen(false, true));
        ar.given(opened()).when(undated).recordsNothing();
    }

    @Test
    void cannotCloseAnAccountBeforeItWasOpened() {
        ar.given(opened())
                .when(new CloseAccount(BOOK, ACME, "moved", LocalDate.of(2026, 2, 28)))
                .isRefused(SharedReason.PRECEDES_ACCOUNT);
    }

    @Test
    void aMethodThatWasNeverBlockedIsNotLetAgain() {
        ar.given(opened())
                .when(new UnblockMethod(BOOK, ACME, PaymentMethod.CARD, "new card", april(1)))
                .isRefused(AccountReason.METHOD_NOT_BLOCKED);
    }
}

package dev.countinghouse.command.account;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountPayerRemoved;
import dev.countinghouse.contract.account.CreditTerms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Currency;

class PayerTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static AddPayer add(int day) {
        return new AddPayer(BOOK, OTHER, ACME, march(day));
    }

    private static AccountPayerAdded added(int day) {
        return new AccountPayerAdded(BOOK, OTHER, ACME, march(day));
    }

    private static RemovePayer remove(int day) {
        return new RemovePayer(BOOK, OTHER, ACME, march(day));
    }

    private static AccountOpened other() {
        return opened(OTHER, CreditTerms.net(30));
    }

    @Test
    void anotherAccountPaysFromADateOn() {
        ar.given(opened(), other()).when(add(5)).records(added(5));
    }

    @Test
    void isAddedOnce() {
        ar.given(opened(), other(), added(5)).when(add(6)).recordsNothing();
        ar.given(opened(), other(), added(5)).when(add(4)).records(added(4));
    }

    @Test
    void isRemovedOnceAndCanComeBack() {
        var removed = new AccountPayerRemoved(BOOK, OTHER, ACME, march(9));
        ar.given(opened(), other(), added(5)).when(remove(9)).records(removed);
        ar.given(opened(), other(), added(5), removed).when(remove(10)).recordsNothing();
        ar.given(opened(), other(), added(5), removed).when(add(10)).records(added(10));
    }

    @Test
    void nobodyIsRemovedWhoNeverPaid() {
        ar.given(opened(), other()).when(remove(9)).isRefused(SharedReason.NOT_A_PAYER);
    }

    @Test
    void bothAccountsAreThereAndKeptInOneCurrency() {
        ar.given(other()).when(add(5)).isRefused(SharedReason.ACCOUNT_UNKNOWN);
        ar.given(opened()).when(add(5)).isRefused(SharedReason.ACCOUNT_UNKNOWN);
        ar.given(
                        opened(),
                        new AccountOpened(
                                BOOK,
                                OTHER,
                                "Other Ltd",
                                AccountKind.CUSTOMER,
                                Currency.getInstance("EUR"),
                                CreditTerms.net(30),
                                march(1)))
                .when(add(5))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
        assertThatThrownBy(() -> new AddPayer(BOOK, ACME, ACME, march(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.countinghouse.command.decision;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** How an account stands. */
public final class AccountFacts {

    private final AccountId account;
    private @Nullable AccountOpened opened;
    private @Nullable AccountTermsChanged termsChanged;
    private boolean closed;

    AccountFacts(AccountId account) {
        this.account = account;
    }

    void on(AccountEvent event) {
        switch (event) {
            case AccountOpened e -> opened = e;
            case AccountTermsChanged e -> termsChanged = e;
            case AccountClosed e -> closed = true;
        }
    }

    public @Nullable AccountOpened opened() {
        return opened;
    }

    public boolean isClosed() {
        return closed;
    }

    /** The terms in force. */
    public CreditTerms terms() {
        return termsChanged == null ? requireKnown().terms() : termsChanged.terms();
    }

    /** The kind of event that the terms in force come from. */
    public Class<? extends AccountEvent> termsFrom() {
        return termsChanged == null ? AccountOpened.class : AccountTermsChanged.class;
    }

    /**
     * @throws Rejection if there is no such account
     */
    public AccountOpened requireKnown() {
        if (opened == null) throw new Rejection(Reason.ACCOUNT_UNKNOWN, account.value());
        return opened;
    }

    /**
     * @throws Rejection if there is no such account, or it was opened after the date
     */
    public AccountOpened requireKnown(LocalDate date) {
        AccountOpened known = requireKnown();
        if (date.isBefore(known.openedOn())) {
            throw new Rejection(Reason.PRECEDES_ACCOUNT, account.value());
        }
        return known;
    }

    /**
     * @throws Rejection if it is not known by then, or kept in another currency
     */
    public void requireCurrency(LocalDate date, Money amount) {
        if (!requireKnown(date).currency().equals(amount.currency())) {
            throw new Rejection(Reason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
    }

    /**
     * @throws Rejection if the account is closed
     */
    public void requireOpen() {
        if (closed) throw new Rejection(Reason.ACCOUNT_CLOSED, account.value());
    }
}

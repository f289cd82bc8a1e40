package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** How an account stands. */
public final class AccountFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(AccountEvent.class);
    private static final BiConsumer<AccountFacts, ArEvent> FOLD = AccountFacts::on;

    private final AccountId account;
    private @Nullable AccountOpened opened;
    private @Nullable AccountTermsChanged termsChanged;
    private boolean closed;

    private AccountFacts(AccountId account) {
        this.account = account;
    }

    /** Its few lifecycle events, never its invoices. */
    public static Subject<AccountFacts> about(AccountId account) {
        return Subject.of(account, TYPES, () -> new AccountFacts(account), FOLD);
    }

    private void on(ArEvent event) {
        switch ((AccountEvent) event) {
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
        if (opened == null) throw new Rejection(SharedReason.ACCOUNT_UNKNOWN, account.value());
        return opened;
    }

    /**
     * @throws Rejection if there is no such account, or it was opened after the date
     */
    public AccountOpened requireKnown(LocalDate date) {
        AccountOpened known = requireKnown();
        if (date.isBefore(known.openedOn())) {
            throw new Rejection(SharedReason.PRECEDES_ACCOUNT, account.value());
        }
        return known;
    }

    /**
     * @throws Rejection if it is not known by then, or kept in another currency
     */
    public void requireCurrency(LocalDate date, Money amount) {
        if (!requireKnown(date).currency().equals(amount.currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
    }

    /**
     * @throws Rejection if the account is closed
     */
    public void requireOpen() {
        if (closed) throw new Rejection(SharedReason.ACCOUNT_CLOSED, account.value());
    }
}

package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountAddressChanged;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContactChanged;
import dev.countinghouse.contract.account.AccountCreditLimitSet;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.account.AccountHeld;
import dev.countinghouse.contract.account.AccountMethodBlocked;
import dev.countinghouse.contract.account.AccountMethodUnblocked;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountPayerRemoved;
import dev.countinghouse.contract.account.AccountReleased;
import dev.countinghouse.contract.account.AccountRenamed;
import dev.countinghouse.contract.account.AccountReopened;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.PostalAddress;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * How an account stands on each date: a change counts from its date on, whenever it was recorded.
 */
public final class AccountFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(AccountEvent.class);
    private static final BiConsumer<AccountFacts, ArEvent> FOLD = AccountFacts::on;

    private final AccountId account;
    private final Dated<CreditTerms> terms = new Dated<>();
    private final Dated<String> names = new Dated<>();
    private final Dated<PostalAddress> addresses = new Dated<>();
    private final Dated<Optional<String>> taxIds = new Dated<>();
    private final Dated<AccountContact> contacts = new Dated<>();
    private final Dated<Boolean> closed = new Dated<>();
    private final Dated<Optional<Money>> creditLimits = new Dated<>();
    private final Dated<Boolean> held = new Dated<>();
    private final WaysToPay waysToPay = new WaysToPay();
    private @Nullable AccountOpened opened;

    private AccountFacts(AccountId account) {
        this.account = account;
    }

    /** Its few lifecycle events, never its invoices. */
    public static Subject<AccountFacts> about(AccountId account) {
        return Subject.of(account, TYPES, () -> new AccountFacts(account), FOLD);
    }

    private void on(ArEvent event) {
        switch ((AccountEvent) event) {
            case AccountOpened e -> {
                opened = e;
                terms.from(e.openedOn(), e.terms(), e);
                names.from(e.openedOn(), e.name(), e);
            }
            case AccountTermsChanged e -> terms.from(e.changedOn(), e.terms(), e);
            case AccountRenamed e -> names.from(e.renamedOn(), e.name(), e);
            case AccountAddressChanged e -> addresses.from(e.changedOn(), e.address(), e);
            case AccountTaxIdChanged e ->
                    taxIds.from(e.changedOn(), Optional.ofNullable(e.taxId()), e);
            case AccountContactChanged e -> contacts.from(e.changedOn(), e.contact(), e);
            case AccountClosed e -> closed.from(e.closedOn(), true, e);
            case AccountReopened e -> closed.from(e.reopenedOn(), false, e);
            case AccountCreditLimitSet e ->
                    creditLimits.from(e.setOn(), Optional.ofNullable(e.limit()), e);
            case AccountHeld e -> held.from(e.heldOn(), true, e);
            case AccountReleased e -> held.from(e.releasedOn(), false, e);
            case AccountPayerAdded e -> waysToPay.payer(e.payer(), e.addedOn(), true, e);
            case AccountPayerRemoved e -> waysToPay.payer(e.payer(), e.removedOn(), false, e);
            case AccountMethodBlocked e -> waysToPay.block(e.method(), e.blockedOn(), true, e);
            case AccountMethodUnblocked e -> waysToPay.block(e.method(), e.unblockedOn(), false, e);
        }
    }

    public @Nullable AccountOpened opened() {
        return opened;
    }

    public Dated<CreditTerms> terms() {
        return terms;
    }

    public Dated<String> names() {
        return names;
    }

    public Dated<PostalAddress> addresses() {
        return addresses;
    }

    /** None where it is said that there is none. */
    public Dated<Optional<String>> taxIds() {
        return taxIds;
    }

    /** How its documents reach it; nothing where nobody said so. */
    public Dated<AccountContact> contacts() {
        return contacts;
    }

    /** Whether it is closed; nothing before it was first. */
    public Dated<Boolean> closed() {
        return closed;
    }

    public boolean isClosed(LocalDate date) {
        return closed.holds(true, date);
    }

    public Dated<Optional<Money>> creditLimits() {
        return creditLimits;
    }

    /** What it may owe at most from a date on. */
    public @Nullable Money creditLimit(LocalDate date) {
        Dated.Held<Optional<Money>> set = creditLimits.on(date);
        return set == null ? null : set.value().orElse(null);
    }

    /** Whether it gets no more credit; nothing before it was first held. */
    public Dated<Boolean> held() {
        return held;
    }

    public boolean isHeld(LocalDate date) {
        return held.holds(true, date);
    }

    /** Who pays for it, and by which methods it does not pay. */
    public WaysToPay waysToPay() {
        return waysToPay;
    }

    /**
     * @throws Rejection if the other account does not pay for it on the date
     */
    public void requirePayer(AccountId payer, LocalDate date) {
        requireKnown();
        if (!waysToPay.isPaidBy(payer, date)) {
            throw new Rejection(SharedReason.NOT_A_PAYER, payer.value()).with("account", account);
        }
    }

    /** The terms in force on a date; before the account was opened, those that it began with. */
    public CreditTerms terms(LocalDate date) {
        Dated.Held<CreditTerms> held = terms.on(date);
        return held == null ? requireKnown().terms() : held.value();
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
     * @throws Rejection if the account is closed on the date
     */
    public void requireOpen(LocalDate date) {
        if (isClosed(date)) throw new Rejection(SharedReason.ACCOUNT_CLOSED, account.value());
    }
}

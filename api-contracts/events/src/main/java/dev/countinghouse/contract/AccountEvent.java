package dev.countinghouse.contract;

/**
 * What happens to an account itself. These events are few, so decisions may ask for all of them.
 */
public sealed interface AccountEvent extends ArEvent
        permits AccountOpened, AccountTermsChanged, AccountClosed {
    AccountId account();
}

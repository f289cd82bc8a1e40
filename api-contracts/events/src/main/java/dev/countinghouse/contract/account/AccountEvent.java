package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.MemoEvent;

/**
 * What happens to an account itself. These events are few, so decisions may ask for all of them.
 */
public sealed interface AccountEvent extends MemoEvent
        permits AccountOpened,
                AccountTermsChanged,
                AccountRenamed,
                AccountAddressChanged,
                AccountTaxIdChanged,
                AccountContactChanged,
                AccountCreditLimitSet,
                AccountHeld,
                AccountReleased,
                AccountPayerAdded,
                AccountPayerRemoved,
                AccountMethodBlocked,
                AccountMethodUnblocked,
                AccountClosed,
                AccountReopened {
    AccountId account();
}

package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.MemoEvent;

/** What happens on a bank account, or is found out about it. */
public interface BankEvent extends MemoEvent {

    BankAccountId bank();
}

package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Words;

/**
 * The head of the account inquiry.
 *
 * @param tab which of its pages is open
 */
public record Inquiry(Account account, String tab) {

    /** In words, such as {@code 2 % within 10 days, net 30 days}. */
    public String terms() {
        return Words.terms(account.terms());
    }
}

package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    /** How much of the credit limit is owed, in whole percent; where nothing may be owed, all. */
    public String used() {
        Money limit = account.creditLimit();
        if (limit == null || limit.isZero()) return "100";
        return account.balance()
                .toBigDecimal()
                .max(BigDecimal.ZERO)
                .movePointRight(2)
                .divide(limit.toBigDecimal(), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

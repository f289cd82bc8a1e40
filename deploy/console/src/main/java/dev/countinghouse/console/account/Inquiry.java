package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Terms;

import java.math.BigDecimal;

/**
 * The head of the account inquiry.
 *
 * @param tab which of its pages is open
 */
public record Inquiry(Account account, String tab) {

    /** Such as {@code 2 % within 10 days, net 30 days from the end of the month}. */
    public String terms() {
        Terms terms = account.terms();
        String net =
                terms.netDays() == 0 && !terms.endOfMonth()
                        ? "due at once"
                        : "net " + terms.netDays() + " days";
        if (terms.endOfMonth()) net += " from the end of the month";
        var discount = terms.discount();
        if (discount == null) return net;
        String percent =
                BigDecimal.valueOf(discount.basisPoints(), 2).stripTrailingZeros().toPlainString();
        return percent + " % within " + discount.days() + " days, " + net;
    }
}

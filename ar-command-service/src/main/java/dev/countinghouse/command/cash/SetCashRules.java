package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Says, from a date on, which open items payments pay.
 *
 * @param account whose rules they are, if one account's
 * @param rules none if an account is to have none of its own any more
 */
@Needs(Permission.CONFIGURE)
public record SetCashRules(
        BookId book, @Nullable AccountId account, @Nullable CashRules rules, LocalDate setOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SetCashRules {
        Limits.date(setOn, "the date");
        if (rules == null && account == null) {
            throw new IllegalArgumentException("a book's rules cannot be taken away");
        }
        if (rules != null) check(rules);
    }

    private static void check(CashRules rules) {
        Text.line(rules.name(), CashRules.MAX_NAME, "the name");
        Limits.size(rules.rules(), 1, CashRules.MAX_RULES, "the rules");
        for (CashRule rule : rules.rules()) Text.line(rule.name(), CashRule.MAX_NAME, "a name");
        Limits.size(rules.tolerances(), 0, CashRules.MAX_TOLERANCES, "the tolerances");
        for (Tolerance tolerance : rules.tolerances()) check(tolerance);
    }

    private static void check(Tolerance tolerance) {
        if (tolerance.amount() != null) Limits.fromZero(tolerance.amount(), "a tolerance");
        BigDecimal percent = tolerance.percent();
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("a tolerance must be from 0 to 100 percent");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, CashRulesFacts.of(book, account));
        return account == null ? scope : scope.and(AccountFacts.about(account));
    }
}

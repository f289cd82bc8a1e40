package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Says, from a date on, what late payment costs. */
@Needs(Permission.CONFIGURE)
public record SetInterestRule(BookId book, InterestRule rule, LocalDate setOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SetInterestRule {
        Limits.date(setOn, "the date");
        Text.line(rule.name(), InterestRule.MAX_NAME, "the name");
        BigDecimal percent = rule.annualPercent();
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("the rate must be from 0 to 100 percent a year");
        }
        if (rule.fixedSum() != null) Limits.positive(rule.fixedSum(), "the fixed sum");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DunningRules.of(book));
    }
}

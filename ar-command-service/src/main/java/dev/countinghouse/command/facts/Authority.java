package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.PersonDay;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.Text;

import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;

/**
 * Who asks for a change of what is owed, and what they may change alone: no more than their limit,
 * each time and on one day together, making and taking back alike.
 *
 * @param today the day on which it counts
 * @param limits of a currency, from zero
 */
public record Authority(String person, LocalDate today, Function<Currency, Money> limits) {

    public Authority {
        Text.line(person, Limits.MAX_ACTOR, "who asks");
        Limits.date(today, "today");
    }

    /** Adds what {@link #covers} looks at. */
    public Scope scope(Scope scope) {
        return scope.and(day());
    }

    /** The same where the currency is known; a limit above every amount needs no adding up. */
    public Scope scope(Scope scope, Currency currency) {
        return isUnlimited(limits.apply(currency)) ? scope : scope(scope);
    }

    private Subject<PersonDayFacts> day() {
        return PersonDayFacts.about(new PersonDay(person, today));
    }

    /** Whether they may change so much, of either sign, alone today. */
    public boolean covers(Money amount, Facts facts) {
        Money limit = Limits.own(limits.apply(amount.currency()), amount.currency());
        if (isUnlimited(limit)) return true;
        if (amount.abs().exceeds(limit)) return false;
        Sum all = facts.of(day()).sum(amount.currency()).plus(amount.abs());
        return all.compareTo(Sum.of(limit)) <= 0;
    }

    private static boolean isUnlimited(Money limit) {
        return limit.minor() >= Limits.MAX_MINOR;
    }

    public DoneBy alone() {
        return DoneBy.alone(person, today);
    }
}

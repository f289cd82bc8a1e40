package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.PersonDay;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a person changed alone on a day, whichever way, added up by currency. */
final class PersonDayFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(AdjustmentMade.class, AdjustmentReversed.class, InvoiceVoided.class);
    private static final BiConsumer<PersonDayFacts, ArEvent> FOLD = PersonDayFacts::on;

    private final Map<Currency, Sum> sums = new HashMap<>();

    static Subject<PersonDayFacts> about(PersonDay day) {
        return Subject.of(day, TYPES, PersonDayFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case AdjustmentMade e -> add(e.amount());
            case AdjustmentReversed e -> add(e.amount());
            case InvoiceVoided e -> add(e.amount());
            default -> {}
        }
    }

    private void add(Money amount) {
        sums.merge(amount.currency(), Sum.of(amount.abs()), Sum::plus);
    }

    Sum sum(Currency currency) {
        return sums.getOrDefault(currency, Sum.zero(currency));
    }
}

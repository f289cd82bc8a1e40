package dev.countinghouse.command.plan;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PlanPart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When the equal parts of a plan are due.
 *
 * @param parts how many
 * @param firstDueOn when the first one is; all others are counted from it
 */
record Schedule(int parts, LocalDate firstDueOn, Every every) {

    /** How far apart they are. */
    enum Every {
        WEEK,
        TWO_WEEKS,
        MONTH,
        QUARTER;

        private LocalDate after(LocalDate first, int times) {
            return switch (this) {
                case WEEK -> first.plusWeeks(times);
                case TWO_WEEKS -> first.plusWeeks(2L * times);
                case MONTH -> first.plusMonths(times);
                case QUARTER -> first.plusMonths(3L * times);
            };
        }
    }

    /** The parts of an amount: a cent that does not divide is on the first ones. */
    List<PlanPart> of(Money total) {
        List<Money> amounts = total.split(Collections.nCopies(parts, 1L));
        List<PlanPart> due = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            due.add(new PlanPart(every.after(firstDueOn, i), amounts.get(i)));
        }
        return due;
    }
}

package dev.countinghouse.command.facts;

import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.invoice.Installment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each installment of an invoice has open. What names an installment comes off that one; all
 * else comes off what is due first, and what is owed beyond all of them stands on the last.
 */
final class InstallmentsOpen {

    private final Map<Integer, Timeline> named = new HashMap<>();

    void on(Movement movement) {
        Integer number = movement.installment();
        if (number == null) return;
        named.computeIfAbsent(number, _ -> new Timeline())
                .add(movement.effectiveOn(), movement.amount().minor());
    }

    /**
     * The most that may be taken off an installment from a date on, in minor units.
     *
     * @param open what the whole invoice has open
     */
    long lowestFrom(LocalDate date, int number, List<Installment> parts, Timeline open) {
        long lowest = openOn(date, number, parts, open);
        for (LocalDate later : open.changesAfter(date)) {
            lowest = Math.min(lowest, openOn(later, number, parts, open));
        }
        return lowest;
    }

    private long openOn(LocalDate date, int number, List<Installment> parts, Timeline open) {
        long paid = -open.on(date);
        for (int part = 1; part <= parts.size(); part++) paid += left(part, parts, date);
        for (int part = 1; part < number; part++) {
            paid -= Math.clamp(paid, 0, left(part, parts, date));
        }
        long left = left(number, parts, date);
        boolean last = number == parts.size();
        return last ? left - paid : left - Math.clamp(paid, 0, left);
    }

    /** Without what was paid by no number. */
    private long left(int number, List<Installment> parts, LocalDate date) {
        Timeline off = named.get(number);
        long minor = parts.get(number - 1).amount().minor();
        return off == null ? minor : minor + off.on(date);
    }
}

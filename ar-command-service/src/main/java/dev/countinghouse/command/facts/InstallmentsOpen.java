package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.jspecify.annotations.Nullable;

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
     * @param open what the whole invoice has open
     */
    Of of(InvoiceIssued invoice, Timeline open) {
        return new Of(invoice.installments(), open);
    }

    /** Those of an invoice that is known. */
    final class Of {
        private final List<Installment> parts;
        private final Timeline open;

        private Of(List<Installment> parts, Timeline open) {
            this.parts = parts;
            this.open = open;
        }

        /**
         * @param number counted from 1
         * @throws Rejection if there is no such installment, or the amount is more than it has open
         *     on any day from the date on
         */
        void requireOpen(int number, LocalDate date, Money amount) {
            if (number > parts.size()) {
                throw new Rejection(SharedReason.INSTALLMENT_UNKNOWN, Integer.toString(number));
            }
            long most = lowestFrom(date, number);
            if (amount.minor() > most) {
                throw new Rejection(SharedReason.EXCEEDS_INSTALLMENT, Integer.toString(number))
                        .with("open", new Money(Math.max(0, most), amount.currency()));
            }
        }

        /** When the earliest that has anything open on a day is due; nothing if none has. */
        @Nullable LocalDate firstOpenDueOn(LocalDate date) {
            for (int part = 1; part <= parts.size(); part++) {
                if (openOn(date, part) > 0) return parts.get(part - 1).dueOn();
            }
            return null;
        }

        /** What those that are due by a day have open on a date, in minor units. */
        long dueBy(LocalDate day, LocalDate date) {
            long due = 0;
            for (int part = 1; part <= parts.size(); part++) {
                if (!parts.get(part - 1).dueOn().isAfter(day)) due += openOn(date, part);
            }
            return due;
        }

        private long lowestFrom(LocalDate date, int number) {
            long lowest = openOn(date, number);
            for (LocalDate later : open.changesAfter(date)) {
                lowest = Math.min(lowest, openOn(later, number));
            }
            return lowest;
        }

        private long openOn(LocalDate date, int number) {
            long paid = -open.on(date);
            for (int part = 1; part <= parts.size(); part++) paid += left(part, date);
            for (int part = 1; part < number; part++) paid -= Math.clamp(paid, 0, left(part, date));
            long left = left(number, date);
            boolean last = number == parts.size();
            return last ? left - paid : left - Math.clamp(paid, 0, left);
        }

        /** Without what was paid by no number. */
        private long left(int number, LocalDate date) {
            Timeline off = named.get(number);
            long minor = parts.get(number - 1).amount().minor();
            return off == null ? minor : minor + off.on(date);
        }
    }
}

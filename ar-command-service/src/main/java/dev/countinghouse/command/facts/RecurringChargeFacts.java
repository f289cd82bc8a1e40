package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeEvent;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A recurring charge, and how far its charges have come. */
public final class RecurringChargeFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(RecurringChargeEvent.class, ChargeEntered.class);
    private static final BiConsumer<RecurringChargeFacts, ArEvent> FOLD = RecurringChargeFacts::on;

    private final RecurringChargeId recurring;
    private @Nullable RecurringChargeSet set;
    private @Nullable RecurringChargeEnded ended;
    private int made;

    private RecurringChargeFacts(RecurringChargeId recurring) {
        this.recurring = recurring;
    }

    public static Subject<RecurringChargeFacts> about(RecurringChargeId recurring) {
        return Subject.of(recurring, TYPES, () -> new RecurringChargeFacts(recurring), FOLD);
    }

    /** One of its charges. */
    public record Occurrence(int number, LocalDate on) {}

    private void on(ArEvent event) {
        switch (event) {
            case RecurringChargeSet e -> set = e;
            case RecurringChargeEnded e -> ended = e;
            default -> made++;
        }
    }

    public @Nullable RecurringChargeSet set() {
        return set;
    }

    public @Nullable RecurringChargeEnded ended() {
        return ended;
    }

    /**
     * @throws Rejection if there is no such recurring charge
     */
    public RecurringChargeSet requireKnown() {
        if (set == null) {
            throw new Rejection(SharedReason.RECURRING_CHARGE_UNKNOWN, recurring.value());
        }
        return set;
    }

    /** Those that come through a date and were not charged yet, so many at most. */
    public List<Occurrence> due(LocalDate through, int most) {
        RecurringChargeSet known = requireKnown();
        LocalDate last = through;
        if (known.until() != null && known.until().isBefore(last)) last = known.until();
        if (ended != null && ended.lastOn().isBefore(last)) last = ended.lastOn();
        List<Occurrence> due = new ArrayList<>();
        for (int number = made + 1; due.size() < most; number++) {
            LocalDate on = known.every().date(known.firstOn(), number);
            if (on.isAfter(last)) break;
            due.add(new Occurrence(number, on));
        }
        return due;
    }
}

package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.plan.PlannedItem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a payment plan covers, and what each part of it has open, day by day. */
public final class PlanFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(MoneyEvent.class);
    private static final BiConsumer<PlanFacts, ArEvent> FOLD = PlanFacts::on;

    private final PlanId plan;
    private final Map<EntityId, Timeline> open = new HashMap<>();
    private final Map<EntityId, Long> wentBack = new HashMap<>();
    private @Nullable PaymentPlanAgreed agreed;
    private @Nullable PaymentPlanEnded ended;

    private PlanFacts(PlanId plan) {
        this.plan = plan;
    }

    /** A plan and everything that moves what its parts have open. */
    public static Subject<PlanFacts> about(PlanId plan) {
        return Subject.of(plan, TYPES, () -> new PlanFacts(plan), FOLD);
    }

    private void on(ArEvent event) {
        if (event instanceof PaymentPlanAgreed e) agreed = e;
        if (event instanceof PaymentPlanEnded e) {
            ended = e;
            for (PlannedItem item : e.back()) {
                wentBack.merge(item.item(), item.amount().minor(), Math::addExact);
            }
        }
        for (Movement movement : MoneyEvent.movementsOf(event)) {
            if (!(movement.item() instanceof PlanPartId part) || !part.plan().equals(plan))
                continue;
            open.computeIfAbsent(part, _ -> new Timeline())
                    .add(movement.effectiveOn(), movement.amount().minor());
        }
    }

    public @Nullable PaymentPlanAgreed agreed() {
        return agreed;
    }

    /** How it ended last, if it did. */
    public @Nullable PaymentPlanEnded ended() {
        return ended;
    }

    /** What of an item went back already, in minor units. */
    public long wentBack(EntityId item) {
        return wentBack.getOrDefault(item, 0L);
    }

    /** The most that may be taken off a part from a date on, in minor units. */
    public long openFrom(PlanPartId part, LocalDate date) {
        Timeline days = open.get(part);
        return days == null ? 0 : Math.max(0, days.lowestFrom(date));
    }

    /** Whether a part was not paid by its due date and the days of grace. */
    public boolean isMissed(LocalDate date) {
        if (agreed == null) return false;
        List<PlanPart> parts = agreed.parts();
        for (int i = 0; i < parts.size(); i++) {
            LocalDate last = parts.get(i).dueOn().plusDays(agreed.graceDays());
            if (last.isBefore(date) && openFrom(plan.part(i + 1), date) > 0) return true;
        }
        return false;
    }

    /**
     * @throws Rejection if there is no such plan
     */
    public PaymentPlanAgreed requireKnown() {
        if (agreed == null) throw new Rejection(SharedReason.PLAN_UNKNOWN, plan.value());
        return agreed;
    }

    /**
     * @throws Rejection if there is no such part, it is of another account, or the plan began after
     *     the date
     */
    public void requirePart(PlanPartId part, AccountId account, LocalDate date) {
        PaymentPlanAgreed known = requireKnown();
        if (part.number() > known.parts().size()) {
            throw new Rejection(SharedReason.PLAN_UNKNOWN, part.value());
        }
        if (!known.account().equals(account)) {
            throw new Rejection(SharedReason.PLAN_OF_ANOTHER_ACCOUNT, plan.value());
        }
        if (date.isBefore(known.agreedOn())) {
            throw new Rejection(SharedReason.PRECEDES_PLAN, known.agreedOn().toString());
        }
    }

    /**
     * @throws Rejection if the amount is more than the part has open on any day from the date on
     */
    public void requireOpen(PlanPartId part, LocalDate date, Money amount) {
        long most = openFrom(part, date);
        if (amount.minor() > most) {
            throw new Rejection(SharedReason.EXCEEDS_PART, part.value())
                    .with("open", new Money(most, amount.currency()));
        }
    }
}

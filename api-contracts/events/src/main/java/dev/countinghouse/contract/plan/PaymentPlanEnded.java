package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not paid of a plan goes back to the items that it came from, due as they were. If a
 * payment of it bounces afterwards, the part is open again, and the plan may end once more.
 *
 * @param rest what its parts had open, each above zero
 * @param back where that goes: to the last items first, for the first were settled first
 */
public record PaymentPlanEnded(
        BookId book,
        PlanId plan,
        AccountId account,
        PlanEnding ending,
        @Nullable String reason,
        List<Rest> rest,
        List<PlannedItem> back,
        LocalDate endedOn)
        implements PlanEvent {

    public static final int MAX_REASON = 200;

    /** What a part had open. */
    public record Rest(PlanPartId part, Money amount) {}

    public PaymentPlanEnded {
        rest = List.copyOf(rest);
        back = List.copyOf(back);
    }

    @Override
    public LocalDate effectiveOn() {
        return endedOn;
    }

    @Override
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(rest.size() + back.size());
        for (Rest part : rest) {
            movements.add(moved(part.part(), part.amount().negated()));
        }
        for (PlannedItem item : back) movements.add(moved(item.item(), item.amount()));
        return movements;
    }

    private Movement moved(EntityId item, Money amount) {
        return new Movement(account, item, MovementKind.PLAN_ENDED, plan, amount, endedOn, null);
    }
}

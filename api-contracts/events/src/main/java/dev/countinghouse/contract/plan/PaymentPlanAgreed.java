package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is owed on some items is to be paid in parts: it stands on those from now on.
 *
 * @param items what it covers, the first settled first
 * @param parts by due date; they sum to what is covered
 * @param graceDays so many days after its due date, a part counts as missed
 */
public record PaymentPlanAgreed(
        BookId book,
        PlanId plan,
        AccountId account,
        List<PlannedItem> items,
        List<PlanPart> parts,
        MissedPart missedPart,
        int graceDays,
        @Nullable String note,
        LocalDate agreedOn)
        implements PlanEvent {

    public static final int MAX_ITEMS = 100;
    public static final int MAX_PARTS = 120;
    public static final int MAX_GRACE_DAYS = 90;
    public static final int MAX_NOTE = 500;

    public PaymentPlanAgreed {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }

    @Override
    public LocalDate effectiveOn() {
        return agreedOn;
    }

    @Override
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(items.size() + parts.size());
        for (PlannedItem item : items) {
            movements.add(
                    new Movement(
                            account,
                            item.item(),
                            MovementKind.PLANNED,
                            plan,
                            item.amount().negated(),
                            agreedOn,
                            null));
        }
        for (int i = 0; i < parts.size(); i++) {
            PlanPartId part = plan.part(i + 1);
            movements.add(
                    new Movement(
                            account,
                            part,
                            MovementKind.PLANNED,
                            part,
                            parts.get(i).amount(),
                            agreedOn,
                            parts.get(i).dueOn()));
        }
        return movements;
    }
}

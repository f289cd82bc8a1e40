package dev.countinghouse.command.plan;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Agrees that what is owed on some items is paid in parts.
 *
 * @param parts by due date
 */
@Needs(Permission.POST)
record AgreePlan(
        BookId book,
        PlanId plan,
        AccountId account,
        List<PlannedItem> items,
        List<PlanPart> parts,
        MissedPart missedPart,
        int graceDays,
        @Nullable String note,
        LocalDate agreedOn,
        LeftOpen leftOpen) {

    AgreePlan {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
        Limits.size(items, 1, PaymentPlanAgreed.MAX_ITEMS, "the items");
        Limits.size(parts, 1, PaymentPlanAgreed.MAX_PARTS, "the parts");
        items.forEach(item -> Limits.positive(item.amount(), "a planned amount"));
        LocalDate last = agreedOn;
        for (PlanPart part : parts) {
            Limits.positive(part.amount(), "a part");
            if (Limits.date(part.dueOn(), "a due date").isBefore(last)) {
                throw new IllegalArgumentException(
                        "parts are due one after the other, and not before the plan is agreed");
            }
            last = part.dueOn();
        }
        if (note != null) Text.line(note, PaymentPlanAgreed.MAX_NOTE, "the note");
        Limits.date(agreedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        PlanFacts.about(plan).toBeNew(),
                        AccountFacts.about(account),
                        PeriodFacts.of(agreedOn));
        for (PlannedItem item : items) {
            if (item.invoice() != null) scope.and(InvoiceFacts.about(item.invoice()));
            if (item.adjustment() != null) scope.and(AdjustmentItemFacts.about(item.adjustment()));
        }
        return scope;
    }
}

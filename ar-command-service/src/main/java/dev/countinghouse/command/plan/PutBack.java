package dev.countinghouse.command.plan;

import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.plan.PlannedItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What of a plan goes back, and where.
 *
 * @param rest what its parts have open
 * @param back the items that it goes to, the last first
 */
record PutBack(List<PaymentPlanEnded.Rest> rest, List<PlannedItem> back) {

    /** What is open on every day from a date on; no item gets back more than it gave. */
    static PutBack of(PlanFacts plan, PaymentPlanAgreed agreed, LocalDate on) {
        Currency currency = agreed.parts().getFirst().amount().currency();
        List<PaymentPlanEnded.Rest> rest = new ArrayList<>();
        long left = 0;
        for (int number = 1; number <= agreed.parts().size(); number++) {
            PlanPartId part = agreed.plan().part(number);
            long open = plan.openFrom(part, on);
            if (open == 0) continue;
            rest.add(new PaymentPlanEnded.Rest(part, new Money(open, currency)));
            left += open;
        }
        List<PlannedItem> back = new ArrayList<>();
        for (PlannedItem item : agreed.items().reversed()) {
            long gave = item.amount().minor() - plan.wentBack(item.item());
            long takes = Math.min(left, gave);
            if (takes == 0) continue;
            back.add(item.of(new Money(takes, currency)));
            left -= takes;
        }
        if (left != 0) throw new IllegalStateException("more is open than was planned: " + agreed);
        return new PutBack(rest, back);
    }

    boolean isNothing() {
        return rest.isEmpty();
    }
}

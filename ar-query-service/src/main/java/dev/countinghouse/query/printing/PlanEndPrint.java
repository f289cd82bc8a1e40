package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.documents.PlanNoticeDocument;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.Currency;

/** Notices that a payment plan has ended before it was paid. */
final class PlanEndPrint {

    /** A plan may end more than once, if a payment of it bounces. */
    private static final String BACK =
            """
            select coalesce(-sum(amount_minor), 0)
            from plan_item
            where book = :book and plan = :plan and amount_minor < 0 and position <= :known
            """;

    private PlanEndPrint() {}

    static Print of(State state, AsOf asOf, PlanId plan) {
        Recorded<PaymentPlanEnded> recorded =
                Recorded.of(state, asOf, plan, PaymentPlanEnded.class);
        PaymentPlanEnded ended = recorded.event();
        PaymentPlanAgreed agreed = Recorded.of(state, asOf, plan, PaymentPlanAgreed.class).event();
        Currency currency = agreed.parts().getFirst().amount().currency();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, ended.account());
        Again again = new Again(state, recorded.then());
        for (PlannedItem item : ended.back()) again.add(item.item(), item.amount());
        Money planned = Money.zero(currency);
        for (PlannedItem item : agreed.items()) planned = planned.plus(item.amount());
        return draft.print(
                new PlanNoticeDocument(
                        draft.heading(plan.value(), ended.endedOn(), currency),
                        agreed.agreedOn(),
                        ended.endedOn(),
                        ended.ending() == PlanEnding.BROKEN,
                        planned,
                        planned.minus(back(state, recorded.then(), plan, currency)),
                        again.items(),
                        draft.stationery().bank(currency)));
    }

    private static Money back(State state, AsOf then, PlanId plan, Currency currency) {
        long minor =
                state.ask(BACK)
                        .param("known", state.known(then))
                        .param("plan", plan.value())
                        .query(Long.class)
                        .single();
        return Money.ofMinor(minor, currency.getCurrencyCode());
    }
}

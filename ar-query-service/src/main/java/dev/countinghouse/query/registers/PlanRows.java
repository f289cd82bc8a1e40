package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEvent;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;
import dev.countinghouse.query.subledger.ItemKind;

import java.sql.SQLException;
import java.util.List;

/** Payment plans: their parts, what went into them and back, and how they ended. */
final class PlanRows implements TableFold {

    private static final NewRows.Table PLANS =
            NewRows.table(
                    "plan",
                    "book text",
                    "plan text",
                    "account text",
                    "missed_part text",
                    "grace_days int4",
                    "note text",
                    "agreed_on date",
                    "position int8");

    private static final NewRows.Table PARTS =
            NewRows.table(
                    "plan_part",
                    "book text",
                    "plan text",
                    "number int4",
                    "part text",
                    "due_on date",
                    "amount_minor int8",
                    "currency text");

    private static final NewRows.Table ITEMS =
            NewRows.table(
                    "plan_item",
                    "book text",
                    "plan text",
                    "position int8",
                    "line int4",
                    "item_kind text",
                    "item text",
                    "effective_on date",
                    "amount_minor int8",
                    "currency text");

    private static final NewRows.Table ENDS =
            NewRows.table(
                    "plan_end",
                    "book text",
                    "plan text",
                    "position int8",
                    "ending text",
                    "reason text",
                    "ended_on date");

    private final NewRows plans = new NewRows(PLANS);
    private final NewRows parts = new NewRows(PARTS);
    private final NewRows items = new NewRows(ITEMS);
    private final NewRows ends = new NewRows(ENDS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof PlanEvent event)) return;
        switch (event) {
            case PaymentPlanAgreed e -> agreed(e, envelope.position());
            case PaymentPlanEnded e -> ended(e, envelope.position());
        }
    }

    private void agreed(PaymentPlanAgreed e, long at) {
        plans.add(
                e.book(),
                e.plan(),
                e.account(),
                e.missedPart(),
                e.graceDays(),
                e.note(),
                e.agreedOn(),
                at);
        int number = 0;
        for (PlanPart part : e.parts()) {
            number++;
            parts.add(
                    e.book(),
                    e.plan(),
                    number,
                    e.plan().part(number),
                    part.dueOn(),
                    part.amount().minor(),
                    part.amount().currency());
        }
        moved(e, at, e.items(), 1);
    }

    private void ended(PaymentPlanEnded e, long at) {
        ends.add(e.book(), e.plan(), at, e.ending(), e.reason(), e.endedOn());
        moved(e, at, e.back(), -1);
    }

    private void moved(PlanEvent event, long at, List<PlannedItem> moved, int sign) {
        int line = 0;
        for (PlannedItem one : moved) {
            Money amount = one.amount();
            items.add(
                    event.book(),
                    event.plan(),
                    at,
                    ++line,
                    ItemKind.of(one.item()),
                    one.item().value(),
                    event.effectiveOn(),
                    sign * amount.minor(),
                    amount.currency());
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(plans);
        pipeline.insert(parts);
        pipeline.insert(items);
        pipeline.insert(ends);
    }
}

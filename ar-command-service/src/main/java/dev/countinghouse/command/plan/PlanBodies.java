package dev.countinghouse.command.plan;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about payment plans. */
final class PlanBodies {

    private PlanBodies() {}

    static Supplier<AgreePlan> agreement(RequestContext asked, Fields body) {
        Field<PlanId> plan = body.optional("plan", ofText(PlanId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<List<PlannedItem>> items =
                body.required(
                        "items", list(1, PaymentPlanAgreed.MAX_ITEMS, object(PlanBodies::item)));
        Field<List<PlanPart>> parts =
                body.optional(
                        "parts", list(1, PaymentPlanAgreed.MAX_PARTS, object(PlanBodies::part)));
        Field<Schedule> schedule = body.optional("schedule", object(PlanBodies::schedule));
        Field<MissedPart> missedPart = body.optional("missedPart", oneOf(MissedPart.class));
        Field<Integer> graceDays =
                body.optional("graceDays", integer(0, PaymentPlanAgreed.MAX_GRACE_DAYS));
        Field<String> note = body.optional("note", line(PaymentPlanAgreed.MAX_NOTE));
        Field<LocalDate> agreedOn = body.optional("agreedOn", date());
        return () ->
                new AgreePlan(
                        asked.book(),
                        plan.orElse(() -> new PlanId(asked.newId())),
                        account.value(),
                        items.value(),
                        parts(items.value(), parts.orNull(), schedule.orNull()),
                        missedPart.or(MissedPart.PUTS_REST_BACK),
                        graceDays.or(0),
                        note.orNull(),
                        agreedOn.or(asked.today()),
                        new LeftOpen(plan.orNull() == null, agreedOn.orNull() == null));
    }

    /** As they are given, or as the schedule has them. */
    private static List<PlanPart> parts(
            List<PlannedItem> items, @Nullable List<PlanPart> given, @Nullable Schedule schedule) {
        if ((given == null) == (schedule == null)) {
            throw new IllegalArgumentException(
                    "a plan has parts or a schedule of them: name one of them");
        }
        if (given != null) return given;
        Money total = items.getFirst().amount();
        for (PlannedItem item : items.subList(1, items.size())) total = total.plus(item.amount());
        return schedule.of(total);
    }

    private static Supplier<PlannedItem> item(Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () -> new PlannedItem(invoice.orNull(), adjustment.orNull(), amount.value());
    }

    private static Supplier<PlanPart> part(Fields body) {
        Field<LocalDate> dueOn = body.required("dueOn", date());
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () -> new PlanPart(dueOn.value(), amount.value());
    }

    private static Supplier<Schedule> schedule(Fields body) {
        Field<Integer> parts = body.required("parts", integer(1, PaymentPlanAgreed.MAX_PARTS));
        Field<LocalDate> firstDueOn = body.required("firstDueOn", date());
        Field<Schedule.Every> every = body.required("every", oneOf(Schedule.Every.class));
        return () -> new Schedule(parts.value(), firstDueOn.value(), every.value());
    }

    static Supplier<EndPlan> ending(RequestContext asked, PlanId plan, Fields body) {
        Field<PlanEnding> ending = body.required("ending", oneOf(PlanEnding.class));
        Field<String> reason = body.optional("reason", line(PaymentPlanEnded.MAX_REASON));
        Field<LocalDate> endedOn = body.optional("endedOn", date());
        return () ->
                new EndPlan(
                        asked.book(),
                        plan,
                        ending.value(),
                        reason.orNull(),
                        endedOn.or(asked.today()));
    }
}

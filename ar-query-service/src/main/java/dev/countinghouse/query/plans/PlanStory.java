package dev.countinghouse.query.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A plan with its parts, what it covers, and what paid it. */
record PlanStory(@JsonUnwrapped Plan plan, List<Part> parts, List<Item> items, List<Paid> paid) {

    private static final String PARTS =
            """
            select t.number, t.part, t.due_on, t.amount_minor, o.open_minor, t.currency
            """
                    + Plans.PARTS
                    + """
                      where t.book = :book and t.plan = :plan
                      order by t.number
                      """;

    private static final String ITEMS =
            """
            select item_kind, item, currency,
                   cast(sum(amount_minor) filter (where amount_minor > 0) as bigint)
                       as amount_minor,
                   cast(coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0) as bigint)
                       as back_minor
            from plan_item
            where book = :book and plan = :plan
              and effective_on <= :on and position <= :known
            group by item_kind, item, currency
            order by min(position), min(line)
            """;

    private static final String PAID =
            """
            select t.number, a.credit_kind, a.credit, a.amount_minor, a.currency, a.effective_on,
                   case when a.reversed_on <= :on and a.reversed_position <= :known
                        then a.reversed_on end as reversed_on
            from plan_part t
            join allocation a on a.book = t.book and a.item = t.part and a.item_kind = 'PART'
            where t.book = :book and t.plan = :plan
              and a.effective_on <= :on and a.position <= :known
            order by a.position, a.number
            """;

    /**
     * A part, an item of its own.
     *
     * @param part as an allocation names it
     */
    record Part(int number, String part, LocalDate dueOn, Money amount, Money open) {}

    /**
     * What it covers.
     *
     * @param back what of it went back when the plan ended
     */
    record Item(@Nullable String invoice, @Nullable String adjustment, Money amount, Money back) {}

    /** What paid a part: a payment, or a credit on the account. */
    record Paid(
            int number,
            @Nullable String payment,
            @Nullable String adjustment,
            Money amount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {}

    /**
     * @throws NotFound if it was not known
     */
    static PlanStory of(State state, AsOf asOf, PlanId plan) {
        return new PlanStory(
                Plans.one(state, asOf, plan),
                parts(state, asOf, plan),
                items(state, asOf, plan),
                paid(state, asOf, plan));
    }

    private static List<Part> parts(State state, AsOf asOf, PlanId plan) {
        return state.ask(asOf, PARTS)
                .param("plan", plan.value())
                .query(
                        (row, _) ->
                                new Part(
                                        row.getInt("number"),
                                        row.getString("part"),
                                        Columns.date(row, "due_on"),
                                        Columns.money(row, "amount_minor"),
                                        Columns.money(row, "open_minor")))
                .list();
    }

    private static List<Item> items(State state, AsOf asOf, PlanId plan) {
        return state.ask(asOf, ITEMS)
                .param("plan", plan.value())
                .query(
                        (row, _) -> {
                            boolean invoice = row.getString("item_kind").equals("INVOICE");
                            String item = row.getString("item");
                            return new Item(
                                    invoice ? item : null,
                                    invoice ? null : item,
                                    Columns.money(row, "amount_minor"),
                                    Columns.money(row, "back_minor"));
                        })
                .list();
    }

    private static List<Paid> paid(State state, AsOf asOf, PlanId plan) {
        return state.ask(asOf, PAID)
                .param("plan", plan.value())
                .query(
                        (row, _) -> {
                            boolean payment = row.getString("credit_kind").equals("PAYMENT");
                            String credit = row.getString("credit");
                            return new Paid(
                                    row.getInt("number"),
                                    payment ? credit : null,
                                    payment ? null : credit,
                                    Columns.money(row, "amount_minor"),
                                    Columns.date(row, "effective_on"),
                                    Columns.dateOrNull(row, "reversed_on"));
                        })
                .list();
    }
}

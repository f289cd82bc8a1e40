package dev.countinghouse.query.plans;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The payment plans of a book, newest first. One is there from the day on which it is agreed. */
final class Plans {

    /** Parts {@code t} with what each has open on D as known at K. */
    private static final String PARTS =
            """
            from plan_part t
            join item i on i.book = t.book and i.item = t.part and i.kind = 'PART'
            cross join lateral (
                select case
                    when i.last_effective_on <= :on and i.last_position <= :known
                        then i.open_minor
                    else (select cast(coalesce(sum(e.amount_minor), 0) as bigint)
                          from entry e
                          where e.book = t.book and e.item = t.part and e.item_kind = 'PART'
                            and e.effective_on <= :on and e.position <= :known)
                    end as open_minor) o
            """;

    /** With what its parts have open, and how it ended by then. */
    static final String ROWS =
            """
            select p.plan, p.account, p.missed_part, p.grace_days, p.note, p.agreed_on, p.position,
                   s.*, e.ended_on, e.reason,
                   case when s.open_minor > 0 and s.missed_minor > 0 then 'MISSED'
                        when s.open_minor > 0 then 'CURRENT'
                        else coalesce(e.ending, 'KEPT') end as state
            from plan p
            cross join lateral (
                select cast(sum(t.amount_minor) as bigint) as amount_minor,
                       cast(sum(o.open_minor) as bigint) as open_minor,
                       cast(coalesce(sum(o.open_minor)
                                filter (where t.due_on + p.grace_days < :on), 0) as bigint)
                           as missed_minor,
                       min(t.due_on) filter (where o.open_minor > 0) as next_due_on,
                       min(t.currency) as currency
                {parts}
                where t.book = p.book and t.plan = p.plan) s
            left join lateral (
                select ending, reason, ended_on from plan_end n
                where n.book = p.book and n.plan = p.plan
                  and n.ended_on <= :on and n.position <= :known
                order by n.position desc
                limit 1) e on true
            where p.book = :book and p.agreed_on <= :on and p.position <= :known
            """
                    .replace("{parts}", PARTS.strip());

    private static final String ONE = ROWS + " and p.plan = :plan";

    private static final String SOME =
            "select * from ("
                    + ROWS
                    + """
                      ) p
                      where (cast(:account as text) is null or p.account = :account)
                        and (cast(:state as text) is null or p.state = :state)
                        and (cast(:afterPosition as bigint) is null
                             or (p.position, p.plan) < (cast(:afterPosition as bigint), :afterId))
                      order by p.position desc, p.plan desc
                      limit :limit
                      """;

    private static final String PARTS_OF_ONE =
            """
            select t.number, t.part, t.due_on, t.amount_minor, o.open_minor, t.currency
            """
                    + PARTS
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

    private Plans() {}

    /** Which of them. */
    record Wanted(@Nullable AccountId account, Plan.@Nullable State state) {}

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

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Plan> row) {
        state.ask(asOf, SOME)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("afterPosition", after.key(0, Long::valueOf))
                .param("afterId", after.key(1, String::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Plan.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Plan one(State state, AsOf asOf, PlanId plan) {
        return state.ask(asOf, ONE)
                .param("plan", plan.value())
                .query((row, _) -> Plan.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("plan", plan.value()));
    }

    static List<Part> parts(State state, AsOf asOf, PlanId plan) {
        return state.ask(asOf, PARTS_OF_ONE)
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

    static List<Item> items(State state, AsOf asOf, PlanId plan) {
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

    static List<Paid> paid(State state, AsOf asOf, PlanId plan) {
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

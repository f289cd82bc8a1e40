package dev.countinghouse.query.plans;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The payment plans of a book, newest first. One is there from the day on which it is agreed. */
final class Plans {

    /** Parts {@code t} with what each has open on D as known at K. */
    static final String PARTS =
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

    private Plans() {}

    /** Which of them. */
    record Wanted(@Nullable AccountId account, Plan.@Nullable State state) {}

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
}

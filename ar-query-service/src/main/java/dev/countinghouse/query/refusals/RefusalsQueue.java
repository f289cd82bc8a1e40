package dev.countinghouse.query.refusals;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.registers.Registers;

import org.springframework.stereotype.Component;

import java.util.List;

/** Refused actions that nobody has seen to. */
@Component
final class RefusalsQueue implements Queue.Source {

    private static final String WAITING =
            """
            with waiting as (
                select r.refusal as item, r.account, coalesce(r.amount_minor, 0) as amount_minor,
                       coalesce(r.currency, a.currency) as currency,
                       r.refused_on as since, 'REFUSED' as why,
                       json_build_object('policy', r.policy, 'kind', r.kind, 'about', r.about,
                                         'problem', r.problem, 'detail', r.detail)
                           as why_values,
                       'SEE_TO' as next, cast(null as date) as deadline
                from refusal r
                join account a on a.book = r.book and a.account = r.account
                where r.book = :book and r.refused_on <= :on and r.position <= :known
                  and not exists (
                      select from refusal_dismissal d
                      where d.book = r.book and d.refusal = r.refusal
                        and d.dismissed_on <= :on and d.position <= :known)
            )
            """;

    @Override
    public Queue queue() {
        return new Queue("refusals", 29, 1, List.of(Registers.NAME), WAITING);
    }
}

package dev.countinghouse.query.cash;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.subledger.Subledger;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Payments that were looked at and not applied by themselves, by how they look. What a person left
 * on account is out of it.
 */
@Component
final class MatchesQueue implements Queue.Source {

    private static final String WAITING =
            OpenItemSql.OPEN_OF_BOOK
                    + """
                    , decided as (
                        select distinct on (payment) payment, outcome, finding, rest_then, rule,
                               score, decided_by_kind, decided_on
                        from cash_decision
                        where book = :book and position <= :known and decided_on <= :on
                        order by payment, position desc
                    ),
                    waiting as (
                        select o.item, o.account, -o.open_minor as amount_minor, o.currency,
                               d.decided_on as since, d.finding as why,
                               json_strip_nulls(json_build_object(
                                   'rule', d.rule,
                                   'score', cast(d.score as text),
                                   'method', y.method,
                                   'reference', y.reference,
                                   'remittance', left(y.remittance, 200),
                                   'receivedOn', cast(y.received_on as text))) as why_values,
                               case when d.finding = 'UNKNOWN_PAYER' then 'IDENTIFY'
                                    when d.outcome = 'PROPOSE' then 'ACCEPT'
                                    else 'APPLY' end as next,
                               cast(null as date) as deadline
                        from decided d
                        join open o
                          on o.kind = 'PAYMENT' and o.item = d.payment and o.open_minor < 0
                        join payment y on y.book = :book and y.payment = d.payment
                        where d.outcome <> 'APPLY'
                          and not (d.decided_by_kind = 'PERSON'
                                   and coalesce(d.rest_then = 'ON_ACCOUNT', false))
                    )
                    """;

    @Override
    public Queue queue() {
        return new Queue("matches", 12, 2, List.of(Subledger.NAME), WAITING);
    }
}

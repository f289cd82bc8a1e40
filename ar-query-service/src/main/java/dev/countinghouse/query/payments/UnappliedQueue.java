package dev.countinghouse.query.payments;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.subledger.Subledger;

import org.springframework.stereotype.Component;

import java.util.List;

/** Payments of which something is not applied, or of which nobody knows whose they are. */
@Component
final class UnappliedQueue implements Queue.Source {

    private static final String WAITING =
            OpenItemSql.ITEMS_OF_BOOK
                    + """
                    , waiting as (
                        select o.item, o.account, -o.open_minor as amount_minor, o.currency,
                               o.dated_on as since,
                               case when a.kind = 'UNIDENTIFIED' then 'UNIDENTIFIED'
                                    when o.open_minor = o.amount_minor then 'NOTHING_APPLIED'
                                    else 'PARTLY_APPLIED' end as why,
                               json_strip_nulls(json_build_object(
                                   'method', y.method,
                                   'reference', y.reference,
                                   'remittance', left(y.remittance, 200),
                                   'receivedOn', cast(y.received_on as text))) as why_values,
                               case when a.kind = 'UNIDENTIFIED' then 'IDENTIFY'
                                    else 'APPLY' end as next,
                               cast(null as date) as deadline
                        from open o
                        join payment y on y.book = :book and y.payment = o.item
                        join account a on a.book = :book and a.account = o.account
                        where o.kind = 'PAYMENT' and o.open_minor < 0
                    )
                    """;

    @Override
    public Queue queue() {
        return new Queue("unapplied", 10, 5, List.of(Subledger.NAME), WAITING);
    }
}

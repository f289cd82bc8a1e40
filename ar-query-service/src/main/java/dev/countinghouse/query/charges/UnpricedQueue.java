package dev.countinghouse.query.charges;

import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.queues.Queue;

import org.springframework.stereotype.Component;

import java.util.List;

/** Charges that wait for a price, since their day. */
@Component
final class UnpricedQueue implements Queue.Source {

    private static final int RANK = 21;
    private static final int SERVICE_LEVEL_DAYS = 2;

    private static final String WAITING =
            ChargeSql.OPEN
                    + """
                    , waiting as (
                        select charge as item, account, cast(0 as bigint) as amount_minor, currency,
                               charged_on as since, 'NO_PRICE' as why,
                               json_strip_nulls(json_build_object(
                                   'item', item,
                                   'description', description,
                                   'quantity', quantity)) as why_values,
                               'SET_PRICE' as next, cast(null as date) as deadline
                        from standing
                        where state = 'UNPRICED' and charged_on <= :on
                    )
                    """;

    @Override
    public Queue queue() {
        return new Queue("unpriced", RANK, SERVICE_LEVEL_DAYS, List.of(Billing.NAME), WAITING);
    }
}

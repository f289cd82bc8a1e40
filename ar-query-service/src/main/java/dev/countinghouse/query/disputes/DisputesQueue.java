package dev.countinghouse.query.disputes;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.subledger.Subledger;

import org.springframework.stereotype.Component;

import java.util.List;

/** Disputes that are open, since the day on which they were opened first. */
@Component
final class DisputesQueue implements Queue.Source {

    private static final String WAITING =
            DisputeSql.OF_BOOK
                    + """
                    , waiting as (
                        select dispute as item, account, disputed_minor as amount_minor, currency,
                               opened_on as since, reason as why,
                               json_strip_nulls(json_build_object(
                                   'kind', kind,
                                   'invoice', invoice,
                                   'number', number,
                                   'text', text,
                                   'deadline', cast(deadline as text))) as why_values,
                               case kind when 'INQUIRY' then 'ANSWER' else 'RESOLVE' end as next,
                               deadline
                        from standing
                        where state = 'OPEN'
                    )
                    """;

    @Override
    public Queue queue() {
        return new Queue("disputes", 25, 14, List.of(Subledger.NAME), WAITING);
    }
}

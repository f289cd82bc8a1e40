package dev.countinghouse.query.chargebacks;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.registers.Registers;

import org.springframework.stereotype.Component;

import java.util.List;

/** What banks ask about payments, and what they took and may still give back. */
@Component
final class ChargebacksQueue implements Queue.Source {

    private static final String WAITING =
            "with waiting as (select w.chargeback as item, w.account, w.amount_minor, w.currency,"
                    + " w.effective_on as since, w.state as why,"
                    + " json_strip_nulls(json_build_object('payment', w.payment, 'code', w.code))"
                    + " as why_values,"
                    + " case w.state when 'INQUIRED' then 'ANSWER' else 'CONTEST' end as next,"
                    + " cast(null as date) as deadline from ("
                    + Chargebacks.ROWS
                    + ") w where w.state in ('INQUIRED', 'CHARGED_BACK'))";

    @Override
    public Queue queue() {
        return new Queue("chargebacks", 26, 7, List.of(Registers.NAME), WAITING);
    }
}

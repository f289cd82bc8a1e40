package dev.countinghouse.query.printing;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import java.time.Instant;
import java.util.Map;

/**
 * An event of the book's history.
 *
 * @param position at which it was recorded
 */
record Recorded<E extends ArEvent>(E event, long position, Instant at) {

    private static final String LAST =
            """
            select e.payload, e.position, e.recorded_at
            from (select {position} as position from {table}
                  where book = :book and {key} = :value {which}) c
            join event e on e.book = :book and e.position = c.position
            where c.position <= :known
            order by c.position desc
            limit 1
            """;

    /** Which table knows the position of an event of a type. */
    private static final Map<Class<? extends ArEvent>, String> QUERIES =
            Map.of(
                    InvoiceIssued.class, last("invoice", "invoice", "position", ""),
                    AdjustmentMade.class, last("adjustment", "adjustment", "made_position", ""),
                    PaymentPosted.class, last("payment", "payment", "position", ""),
                    RefundRequested.class, last("refund", "refund", "position", ""),
                    RefundIssued.class,
                            last("refund_step", "refund", "position", "and state = 'ISSUED'"),
                    DunningNoticeIssued.class, last("dunning_notice", "notice", "position", ""),
                    StatementIssued.class, last("statement", "statement", "position", ""),
                    PaymentReversed.class, last("payment", "payment", "reversed_position", ""),
                    PaymentPlanAgreed.class, last("plan", "plan", "position", ""),
                    PaymentPlanEnded.class, last("plan_end", "plan", "position", ""));

    private static String last(String table, String key, String position, String which) {
        return LAST.replace("{table}", table)
                .replace("{key}", key)
                .replace("{position}", position)
                .replace("{which}", which);
    }

    /**
     * The event of a type that made a thing what it is.
     *
     * @throws NotFound if there is none, as far as was known
     */
    static <E extends ArEvent> Recorded<E> of(
            State state, AsOf asOf, EntityId thing, Class<E> type) {
        return state.ask(requireNonNull(QUERIES.get(type), type.getSimpleName()))
                .param("known", state.known(asOf))
                .param("value", thing.value())
                .query(
                        (row, _) ->
                                new Recorded<>(
                                        EventJson.mapper().readValue(row.getString(1), type),
                                        row.getLong(2),
                                        Columns.instant(row, "recorded_at")))
                .optional()
                .orElseThrow(() -> new NotFound(thing.kind().name(), thing.value()));
    }

    /** The truth in which it was recorded. */
    AsOf then() {
        return AsOf.on(event.effectiveOn()).knownAt(position);
    }
}

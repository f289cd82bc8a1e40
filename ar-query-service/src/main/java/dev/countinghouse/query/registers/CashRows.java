package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.cash.CashApplicationDecided;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashEvent;
import dev.countinghouse.contract.cash.CashRulesSet;
import dev.countinghouse.contract.cash.PayerNameForgotten;
import dev.countinghouse.contract.cash.PayerNameLearnt;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;
import java.util.List;

/** Decisions about payments, the rules that they are made by, and what payers write. */
final class CashRows implements TableFold {

    private static final NewRows.Table DECISIONS =
            NewRows.table(
                    "cash_decision",
                    "book text",
                    "payment text",
                    "position int8",
                    "account text",
                    "outcome text",
                    "finding text",
                    "decided_by_kind text",
                    "rest_then text",
                    "rule text",
                    "score int4",
                    "first_allocation int4",
                    "allocations int4",
                    "decision text",
                    "decided_by text",
                    "decided_on date");

    private static final NewRows.Table RULES =
            NewRows.table(
                    "cash_rules",
                    "book text",
                    "position int8",
                    "account text",
                    "version int4",
                    "name text",
                    "rules text",
                    "set_on date");

    private static final NewRows.Table ADVICES =
            NewRows.table(
                    "remittance",
                    "book text",
                    "remittance text",
                    "position int8",
                    "account text",
                    "payment text",
                    "reference text",
                    "total_minor int8",
                    "currency text",
                    "lines text",
                    "received_on date");

    private static final NewRows.Table JOINED =
            NewRows.table(
                    "remittance_payment",
                    "book text",
                    "remittance text",
                    "position int8",
                    "payment text",
                    "joined_on date");

    private static final NewRows.Table NAMES =
            NewRows.table(
                    "payer_name",
                    "book text",
                    "account text",
                    "name text",
                    "position int8",
                    "is_known bool",
                    "effective_on date");

    private final NewRows decisions = new NewRows(DECISIONS);
    private final NewRows rules = new NewRows(RULES);
    private final NewRows advices = new NewRows(ADVICES);
    private final NewRows joined = new NewRows(JOINED);
    private final NewRows names = new NewRows(NAMES);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof CashEvent event)) return;
        long at = envelope.position();
        switch (event) {
            case CashApplicationDecided e -> decided(e, at);
            case CashRulesSet e -> set(e, at);
            case RemittanceAdviceReceived e -> received(e, at);
            case RemittanceAdviceJoined e ->
                    joined.add(e.book(), e.remittance(), at, e.payment(), e.joinedOn());
            case PayerNameLearnt e ->
                    names.add(e.book(), e.account(), e.name(), at, true, e.learntOn());
            case PayerNameForgotten e ->
                    names.add(e.book(), e.account(), e.name(), at, false, e.forgottenOn());
        }
    }

    private void decided(CashApplicationDecided e, long at) {
        CashDecision decision = e.decision();
        List<CashCandidate> candidates = decision.candidates();
        decisions.add(
                e.book(),
                e.payment(),
                at,
                e.account(),
                decision.outcome(),
                decision.finding(),
                decision.by(),
                decision.rest() == null ? null : decision.rest().then(),
                decision.rule(),
                candidates.isEmpty() ? null : candidates.getFirst().score(),
                e.firstAllocation(),
                e.firstAllocation() == null ? 0 : decision.allocations().size(),
                EventJson.mapper().writeValueAsString(decision),
                e.decidedBy(),
                e.decidedOn());
    }

    private void set(CashRulesSet e, long at) {
        rules.add(
                e.book(),
                at,
                e.account(),
                e.version(),
                e.rules() == null ? null : e.rules().name(),
                e.rules() == null ? null : EventJson.mapper().writeValueAsString(e.rules()),
                e.setOn());
    }

    private void received(RemittanceAdviceReceived e, long at) {
        advices.add(
                e.book(),
                e.remittance(),
                at,
                e.account(),
                e.payment(),
                e.reference(),
                e.total().minor(),
                e.total().currency(),
                EventJson.mapper().writeValueAsString(e.lines()),
                e.receivedOn());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(decisions);
        pipeline.insert(rules);
        pipeline.insert(advices);
        pipeline.insert(joined);
        pipeline.insert(names);
    }
}

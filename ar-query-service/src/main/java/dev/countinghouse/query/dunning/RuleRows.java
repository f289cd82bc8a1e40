package dev.countinghouse.query.dunning;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.dunning.AccountLadderSet;
import dev.countinghouse.contract.dunning.DunningLadderSet;
import dev.countinghouse.contract.dunning.InterestRuleSet;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** What was set: of a book, and of accounts. */
final class RuleRows implements TableFold {

    private static final NewRows.Table RULES =
            NewRows.table(
                    "dunning_rule",
                    "book text",
                    "position int8",
                    "name text",
                    "effective_on date",
                    "value text");
    private static final NewRows.Table LADDERS =
            NewRows.table(
                    "account_ladder",
                    "book text",
                    "account text",
                    "position int8",
                    "effective_on date",
                    "ladder text");

    private final NewRows rules = new NewRows(RULES);
    private final NewRows ladders = new NewRows(LADDERS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case DunningLadderSet e -> rule(envelope, "ladder." + e.ladder().name(), e.ladder());
            case InterestRuleSet e -> rule(envelope, "interest", e.rule());
            case AccountLadderSet e ->
                    ladders.add(e.book(), e.account(), envelope.position(), e.setOn(), e.ladder());
            default -> {}
        }
    }

    private void rule(EventEnvelope envelope, String name, Object value) {
        rules.add(
                envelope.book(),
                envelope.position(),
                name,
                envelope.event().effectiveOn(),
                EventJson.mapper().writeValueAsString(value));
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(rules);
        pipeline.insert(ladders);
    }
}

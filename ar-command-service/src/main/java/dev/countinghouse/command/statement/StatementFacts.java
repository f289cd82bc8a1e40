package dev.countinghouse.command.statement;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementIssued;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** Whether a statement is there. */
final class StatementFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(StatementIssued.class);
    private static final BiConsumer<StatementFacts, ArEvent> FOLD =
            (facts, event) -> facts.issued = (StatementIssued) event;

    private @Nullable StatementIssued issued;

    private StatementFacts() {}

    static Subject<StatementFacts> about(StatementId statement) {
        return Subject.of(statement, TYPES, StatementFacts::new, FOLD);
    }

    @Nullable StatementIssued issued() {
        return issued;
    }
}

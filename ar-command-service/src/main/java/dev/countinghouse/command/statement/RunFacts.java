package dev.countinghouse.command.statement;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.contract.statement.StatementRunStarted;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** How far a run of statements has come. */
final class RunFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(StatementRunStarted.class, StatementRunContinued.class);
    private static final BiConsumer<RunFacts, ArEvent> FOLD = RunFacts::on;

    private @Nullable StatementRunStarted started;
    private @Nullable StatementRunContinued last;

    private RunFacts() {}

    static Subject<RunFacts> about(StatementRunId run) {
        return Subject.of(run, TYPES, RunFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case StatementRunStarted e -> started = e;
            case StatementRunContinued e -> last = e;
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Nullable StatementRunStarted started() {
        return started;
    }

    @Nullable StatementRunContinued last() {
        return last;
    }
}

package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.DunningRunStarted;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** How far a dunning run has come. */
final class RunFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(DunningRunStarted.class, DunningRunContinued.class);
    private static final BiConsumer<RunFacts, ArEvent> FOLD = RunFacts::on;

    private @Nullable DunningRunStarted started;
    private @Nullable DunningRunContinued last;

    private RunFacts() {}

    static Subject<RunFacts> about(DunningRunId run) {
        return Subject.of(run, TYPES, RunFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case DunningRunStarted e -> started = e;
            case DunningRunContinued e -> last = e;
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Nullable DunningRunStarted started() {
        return started;
    }

    @Nullable DunningRunContinued last() {
        return last;
    }

    int pages() {
        return last == null ? 0 : last.page();
    }
}

package dev.countinghouse.command.view;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** A view as it was saved last, and whether it was removed since. */
final class ViewFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(ViewSaved.class, ViewRemoved.class);
    private static final BiConsumer<ViewFacts, ArEvent> FOLD = ViewFacts::on;

    private @Nullable ViewSaved saved;
    private boolean removed;

    static Subject<ViewFacts> about(ViewId view) {
        return Subject.of(view, TYPES, ViewFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        if (event instanceof ViewSaved last) saved = last;
        removed = event instanceof ViewRemoved;
    }

    /** What was saved last, be it removed or not. */
    @Nullable ViewSaved saved() {
        return saved;
    }

    boolean isRemoved() {
        return removed;
    }
}

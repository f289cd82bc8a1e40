package dev.countinghouse.command.refusal;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.contract.refusal.RefusalId;

import java.util.Set;
import java.util.function.BiConsumer;

/** Whether an action was refused, and whether somebody has seen to it. */
final class RefusalFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(ActionRefused.class, RefusalDismissed.class);
    private static final BiConsumer<RefusalFacts, ArEvent> FOLD = RefusalFacts::on;

    private boolean recorded;
    private boolean dismissed;

    static Subject<RefusalFacts> about(RefusalId refusal) {
        return Subject.of(refusal, TYPES, RefusalFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        recorded = true;
        dismissed = event instanceof RefusalDismissed;
    }

    boolean isRecorded() {
        return recorded;
    }

    boolean isDismissed() {
        return dismissed;
    }
}

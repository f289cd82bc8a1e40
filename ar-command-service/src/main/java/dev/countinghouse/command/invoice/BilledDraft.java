package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** The draft that became an invoice, if one did. */
final class BilledDraft {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(DraftReleased.class);
    private static final BiConsumer<BilledDraft, ArEvent> FOLD =
            (billed, event) -> billed.released = (DraftReleased) event;

    private @Nullable DraftReleased released;

    private BilledDraft() {}

    static Subject<BilledDraft> about(InvoiceId invoice) {
        return Subject.of(invoice, TYPES, BilledDraft::new, FOLD);
    }

    /** That its charges may be billed anew; nothing if there is no draft. */
    @Nullable DraftVoided with(InvoiceVoided voided) {
        if (released == null) return null;
        return new DraftVoided(
                released.book(),
                released.draft(),
                released.account(),
                released.invoice(),
                released.charges(),
                voided.reason(),
                voided.doneBy().person(),
                voided.effectiveOn());
    }
}

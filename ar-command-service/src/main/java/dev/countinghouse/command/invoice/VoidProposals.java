package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** How it was proposed to take an invoice back; the last proposal counts, until it is declined. */
final class VoidProposals {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(InvoiceVoidProposed.class, InvoiceVoidDeclined.class);
    private static final BiConsumer<VoidProposals, ArEvent> FOLD = VoidProposals::on;

    private @Nullable InvoiceVoidProposed standing;
    private @Nullable InvoiceVoidDeclined declined;

    private VoidProposals() {}

    static Subject<VoidProposals> about(InvoiceId invoice) {
        return Subject.of(invoice, TYPES, VoidProposals::new, FOLD);
    }

    private void on(ArEvent event) {
        standing = event instanceof InvoiceVoidProposed proposed ? proposed : null;
        declined = event instanceof InvoiceVoidDeclined no ? no : null;
    }

    /** What waits for somebody else. */
    @Nullable InvoiceVoidProposed standing() {
        return standing;
    }

    /** How the last proposal was declined, if it was. */
    @Nullable InvoiceVoidDeclined declined() {
        return declined;
    }
}

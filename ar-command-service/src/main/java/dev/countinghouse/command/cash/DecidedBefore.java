package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.cash.CashApplicationDecided;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** What was decided about a payment last. */
final class DecidedBefore {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(CashApplicationDecided.class);
    private static final BiConsumer<DecidedBefore, ArEvent> FOLD =
            (before, event) -> before.last = (CashApplicationDecided) event;

    private @Nullable CashApplicationDecided last;

    private DecidedBefore() {}

    static Subject<DecidedBefore> about(PaymentId payment) {
        return Subject.of(payment, TYPES, DecidedBefore::new, FOLD);
    }

    @Nullable CashApplicationDecided last() {
        return last;
    }
}

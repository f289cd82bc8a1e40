package dev.countinghouse.command.delivery;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.delivery.DeliveryEvent;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryRequested;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** How far a document has come on its way. */
final class DeliveryFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(DeliveryEvent.class);
    private static final BiConsumer<DeliveryFacts, ArEvent> FOLD = DeliveryFacts::on;

    private final DeliveryId delivery;
    private @Nullable DeliveryRequested requested;
    private @Nullable DeliveryPrepared prepared;
    private @Nullable DeliveryReported last;

    private DeliveryFacts(DeliveryId delivery) {
        this.delivery = delivery;
    }

    static Subject<DeliveryFacts> about(DeliveryId delivery) {
        return Subject.of(delivery, TYPES, () -> new DeliveryFacts(delivery), FOLD);
    }

    private void on(ArEvent event) {
        switch ((DeliveryEvent) event) {
            case DeliveryRequested e -> requested = e;
            case DeliveryPrepared e -> prepared = e;
            case DeliveryReported e -> last = e;
        }
    }

    @Nullable DeliveryRequested requested() {
        return requested;
    }

    @Nullable DeliveryPrepared prepared() {
        return prepared;
    }

    /** What was said of it last. */
    @Nullable DeliveryReported last() {
        return last;
    }

    /**
     * @throws Rejection if nobody asked for it
     */
    DeliveryRequested requireKnown() {
        if (requested == null) {
            throw new Rejection(DeliveryReason.DELIVERY_UNKNOWN, delivery.value());
        }
        return requested;
    }
}

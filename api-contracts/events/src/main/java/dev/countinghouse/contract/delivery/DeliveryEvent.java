package dev.countinghouse.contract.delivery;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.util.Set;

/** What happens to a document on its way. */
public sealed interface DeliveryEvent extends MemoEvent
        permits DeliveryRequested, DeliveryPrepared, DeliveryReported {

    DeliveryId delivery();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(delivery());
    }
}

package dev.countinghouse.command.facts;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import java.util.HashMap;
import java.util.Map;

/** By which documents an invoice was moved, and which of them took a discount, in minor units. */
final class InvoiceSources {

    private final Map<EntityId, Long> moved = new HashMap<>();
    private final Map<EntityId, Long> discounts = new HashMap<>();

    /** A movement by another document than the invoice itself is one that stands against it. */
    void on(Movement movement, EntityId invoice) {
        long minor = movement.amount().minor();
        if (!movement.source().equals(invoice)) {
            moved.merge(movement.source(), minor, Math::addExact);
        }
        if (movement.kind() == MovementKind.DISCOUNTED
                || movement.kind() == MovementKind.DISCOUNT_REVERSED) {
            discounts.merge(movement.source(), -minor, Math::addExact);
        }
    }

    /** Whether one of them has moved it and was not taken back. */
    boolean isMoved() {
        return moved.values().stream().anyMatch(net -> net != 0);
    }

    long discounted() {
        return discounts.values().stream().mapToLong(taken -> taken).sum();
    }

    /** See {@link InvoiceFacts#settledInTime}. */
    long settledInTime(EntityId payment) {
        long settled = 0;
        for (Map.Entry<EntityId, Long> one : moved.entrySet()) {
            boolean inTime =
                    one.getKey().equals(payment) || discounts.getOrDefault(one.getKey(), 0L) > 0;
            if (inTime) settled -= one.getValue();
        }
        return settled;
    }
}

package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.charge.ChargeId;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happens to a draft. It is no invoice, and nothing is owed, before it is released. */
public sealed interface DraftEvent extends MemoEvent
        permits DraftMade,
                DraftHeld,
                DraftHoldEnded,
                DraftCorrected,
                DraftDiscarded,
                DraftReleased,
                DraftVoided {
    DraftId draft();

    AccountId account();

    /** The charges that it takes, or gives back. */
    default Collection<ChargeId> charges() {
        return List.of();
    }

    @Override
    default Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(charges());
        concerns.add(draft());
        concerns.add(account());
        return Set.copyOf(concerns);
    }
}

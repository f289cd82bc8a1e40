package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.util.Set;

/** What happens to a deposit; the payments that it becomes move the subledger. */
public interface DepositEvent extends MemoEvent {

    DepositId deposit();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(deposit());
    }
}

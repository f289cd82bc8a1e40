package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.invoice.InvoiceId;

import java.util.Set;

/** What happens to a dispute. None of it moves money: what is disputed is still owed. */
public sealed interface DisputeEvent extends MemoEvent
        permits DisputeOpened, DisputeNoted, DisputeResolved, DisputeReopened {
    DisputeId dispute();

    AccountId account();

    InvoiceId invoice();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(dispute(), account(), invoice());
    }
}

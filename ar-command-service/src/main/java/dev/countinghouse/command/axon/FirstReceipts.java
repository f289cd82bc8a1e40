package dev.countinghouse.command.axon;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts.Kept;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.jspecify.annotations.Nullable;

/** What a request was answered when it was sent first: told by its events, or kept beside them. */
record FirstReceipts(KeptReceipts keptReceipts) {

    /** The receipt of the events that the request led to. */
    @Nullable Receipt recorded(EventStoreTransaction transaction, IdempotentRequest request) {
        LastEvent last = LastEvent.among(transaction, request.events(), event -> true);
        if (last.event() == null) return null;
        request.requireSame(last.metadata().get(EventMetadata.REQUEST_DIGEST));
        return new Receipt(
                last.metadata().getOrDefault(EventMetadata.RECEIPT, ""),
                last.position(),
                status(last.event()),
                true);
    }

    /** What the last event of a command says of how it stands. */
    private static @Nullable String status(ArEvent last) {
        return switch (last) {
            case AdjustmentProposed e -> Decision.PROPOSED;
            case AdjustmentReversalProposed e -> Decision.PROPOSED;
            case InvoiceVoidProposed e -> Decision.PROPOSED;
            case InvoiceFlagged e -> Decision.FLAGGED;
            default -> null;
        };
    }

    /** The receipt of a request that led to no event. */
    @Nullable Receipt kept(IdempotentRequest request) {
        Kept kept = keptReceipts.find(request.book(), request.name());
        return kept == null ? null : receipt(request, kept);
    }

    private static Receipt receipt(IdempotentRequest request, Kept kept) {
        request.requireSame(kept.digest());
        return new Receipt(kept.id(), kept.position(), kept.status(), true);
    }

    /** Keeps the receipt of a request that found everything true. */
    Receipt keep(EventStoreTransaction transaction, IdempotentRequest request, Receipt receipt) {
        Kept kept =
                keptReceipts.keep(
                        request.book(),
                        request.name(),
                        new Kept(
                                request.digest(),
                                receipt.id(),
                                receipt.position(),
                                receipt.status()));
        if (kept != null) return receipt(request, kept);
        Receipt recorded = recorded(transaction, request);
        if (recorded == null) throw new IllegalStateException("an event has the key, and has not");
        return recorded;
    }
}

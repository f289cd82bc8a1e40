package dev.countinghouse.command.axon;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.eventstore.KeptReceipts;
import dev.countinghouse.command.eventstore.KeptReceipts.Kept;
import dev.countinghouse.command.eventstore.Speculation;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Turns a decision into a receipt, the same one for every repeat of a request: by its idempotency
 * key, or because the handler found that it was true already.
 */
final class Receipts implements MessageHandlerInterceptor<CommandMessage> {

    private static final MessageType RECEIPT = new MessageType(Receipt.class);

    private final EventStore store;
    private final KeptReceipts keptReceipts;

    Receipts(EventStore store, KeptReceipts keptReceipts) {
        this.store = store;
        this.keptReceipts = keptReceipts;
    }

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage command,
            ProcessingContext context,
            MessageHandlerInterceptorChain<CommandMessage> chain) {
        EventStoreTransaction transaction = store.transaction(context);
        boolean again = command.metadata().containsKey(ConflictRetryingCommandBus.AGAIN);
        Speculation speculation =
                command.metadata().containsKey(ConflictRetryingCommandBus.FRESH)
                        ? null
                        : Speculation.begin(context, !again);
        Request request = Request.of(command.metadata());
        if (request != null) {
            Speculation.presumeNew(List.of(request.events()), context);
            Receipt first = recorded(transaction, request);
            // a first attempt need not look for a kept one: its append would be refused
            if (first == null && again) first = kept(request);
            if (first != null) return result(first);
        }
        var pending = new PendingReceipt(transaction);
        context.whenComplete(done -> pending.complete());
        MessageStream<GenericCommandResultMessage> answer =
                chain.proceed(command, context)
                        .mapMessage(
                                decided -> {
                                    if (decided.payload() instanceof Decision made) {
                                        if (made.already() != null) requireFresh(speculation);
                                        pending.decided(made);
                                    }
                                    return new GenericCommandResultMessage(
                                            RECEIPT,
                                            request != null && pending.isComplete()
                                                    ? keep(transaction, request, pending.receipt())
                                                    : pending);
                                });
        return answer.onErrorContinue(
                no -> {
                    if (!(no instanceof Rejection)) return MessageStream.failed(no);
                    if (isUsed(speculation)) return MessageStream.failed(new Unconfirmed());
                    return request == null
                            ? MessageStream.failed(no)
                            : unlessRepeated(no, transaction, request);
                });
    }

    private static boolean isUsed(@Nullable Speculation speculation) {
        return speculation != null && speculation.isUsed();
    }

    /** What leads to no event is checked by no append, so it must not be decided from memory. */
    private static void requireFresh(@Nullable Speculation speculation) {
        if (isUsed(speculation)) throw new Unconfirmed();
    }

    /** What makes a request the same as another. */
    private record Request(String book, String key, String digest) {

        static @Nullable Request of(Metadata metadata) {
            String key = metadata.get(EventMetadata.IDEMPOTENCY_KEY);
            if (key == null) return null;
            String book = metadata.get(Boundary.BOOK);
            String digest = metadata.get(EventMetadata.REQUEST_DIGEST);
            if (book == null || digest == null) {
                throw new IllegalStateException("a request with a key has a book and a digest");
            }
            return new Request(book, key, digest);
        }

        EventCriteria events() {
            return Boundary.eventsOfRequest(book, key);
        }

        void requireSame(@Nullable String other) {
            if (!digest.equals(other))
                throw new Rejection(SharedReason.IDEMPOTENCY_KEY_REUSED, key);
        }
    }

    /**
     * A twin of this request may have been recorded after its key was looked for and before its
     * facts were read: they then forbid what the twin did already, and that "no" is not the answer.
     * Nor is it if the request found everything true once, and no longer does.
     */
    private MessageStream<GenericCommandResultMessage> unlessRepeated(
            Throwable no, EventStoreTransaction transaction, Request request) {
        try {
            Receipt first = recorded(transaction, request);
            if (first == null) first = kept(request);
            return first == null ? MessageStream.failed(no) : result(first);
        } catch (Rejection reused) {
            return MessageStream.failed(reused);
        }
    }

    private static MessageStream<GenericCommandResultMessage> result(Receipt receipt) {
        return MessageStream.just(new GenericCommandResultMessage(RECEIPT, receipt));
    }

    /** The receipt of the events that have the request's key. */
    private static @Nullable Receipt recorded(EventStoreTransaction transaction, Request request) {
        var found = new Found(event -> true);
        read(transaction, request.events(), found);
        Metadata first = found.metadata;
        if (first == null) return null;
        request.requireSame(first.get(EventMetadata.REQUEST_DIGEST));
        return new Receipt(
                first.getOrDefault(EventMetadata.RECEIPT, ""),
                found.position,
                found.proposal ? Decision.PROPOSED : null,
                true);
    }

    /** The receipt of a request that led to no event. */
    private @Nullable Receipt kept(Request request) {
        Kept kept = keptReceipts.find(request.book(), request.key());
        return kept == null ? null : receipt(request, kept);
    }

    private static Receipt receipt(Request request, Kept kept) {
        request.requireSame(kept.digest());
        return new Receipt(kept.id(), kept.position(), kept.status(), true);
    }

    /** Keeps the receipt of a request that found everything true. */
    private Receipt keep(EventStoreTransaction transaction, Request request, Receipt receipt) {
        Kept kept =
                keptReceipts.keep(
                        request.book(),
                        request.key(),
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

    private static void read(EventStoreTransaction source, EventCriteria criteria, Found found) {
        source.source(SourcingCondition.conditionFor(criteria))
                .reduce(
                        found,
                        (f, entry) -> {
                            // what is only queued has no position to answer with yet
                            TrackingToken token =
                                    TrackingToken.fromContext(entry).orElseThrow(Unconfirmed::new);
                            f.take(entry.message(), token.position());
                            return f;
                        })
                .join();
    }

    /** The last of the events that were read. */
    private static final class Found {
        private final Predicate<ArEvent> such;
        private @Nullable Metadata metadata;
        private long position;
        private boolean proposal;

        Found(Predicate<ArEvent> such) {
            this.such = such;
        }

        void take(EventMessage event, OptionalLong at) {
            if (!(event.payload() instanceof ArEvent recorded && such.test(recorded))) return;
            metadata = event.metadata();
            proposal = event.payload() instanceof AdjustmentProposed;
            position = at.orElse(position);
        }
    }

    /** The receipt of a decision whose append is still to come. */
    static final class PendingReceipt {
        private final EventStoreTransaction transaction;
        private @Nullable Decision decision;
        private long position;

        PendingReceipt(EventStoreTransaction transaction) {
            this.transaction = transaction;
        }

        private void decided(Decision made) {
            decision = made;
            Decision.Already already = made.already();
            if (already == null) return;
            var found = new Found(already.such());
            read(transaction, already.among(), found);
            position = found.position;
        }

        /** Whether no append is to come. */
        private boolean isComplete() {
            return decision != null && decision.already() != null;
        }

        private void complete() {
            if (decision != null && decision.already() == null) {
                position = GlobalIndexConsistencyMarker.position(transaction.appendPosition());
            }
        }

        Receipt receipt() {
            if (decision == null) throw new IllegalStateException("nothing was decided");
            return new Receipt(
                    decision.id(), position, decision.status(), decision.already() != null);
        }
    }
}

package dev.countinghouse.command.axon;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.eventstore.memory.Speculation;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.command.series.Handover;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Turns a decision into a receipt, the same one for every repeat of a request: by its idempotency
 * key, or because the handler found that it was true already.
 */
final class Receipts implements MessageHandlerInterceptor<CommandMessage> {

    private static final MessageType RECEIPT = new MessageType(Receipt.class);

    private final EventStore store;
    private final FirstReceipts firsts;

    Receipts(EventStore store, KeptReceipts kept) {
        this.store = store;
        this.firsts = new FirstReceipts(kept);
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
        if (speculation != null) {
            context.putResource(Handover.KEY, new QueuedHandover(speculation));
        }
        IdempotentRequest request = IdempotentRequest.of(command.metadata());
        if (request != null) {
            Speculation.presumeNew(List.of(request.events()), context);
            Receipt first = firsts.recorded(transaction, request);
            // a first attempt need not look for a kept one: its append would be refused
            if (first == null && again) first = firsts.kept(request);
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
                                                    ? firsts.keep(
                                                            transaction, request, pending.receipt())
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

    /**
     * A twin of this request may have been recorded after its key was looked for and before its
     * facts were read: they then forbid what the twin did already, and that "no" is not the answer.
     * Nor is it if the request found everything true once, and no longer does.
     */
    private MessageStream<GenericCommandResultMessage> unlessRepeated(
            Throwable no, EventStoreTransaction transaction, IdempotentRequest request) {
        try {
            Receipt first = firsts.recorded(transaction, request);
            if (first == null) first = firsts.kept(request);
            return first == null ? MessageStream.failed(no) : result(first);
        } catch (Rejection reused) {
            return MessageStream.failed(reused);
        }
    }

    private static MessageStream<GenericCommandResultMessage> result(Receipt receipt) {
        return MessageStream.just(new GenericCommandResultMessage(RECEIPT, receipt));
    }
}

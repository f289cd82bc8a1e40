package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Turns;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.Sum;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an account owes when all that is recorded has come into effect: the sum of everything that
 * ever moved it. No decision reads that anew. The sum is remembered with the position that it
 * reaches to, and only what came behind is read and added; the whole history is read once after a
 * start, by pages. Whatever is remembered, all that moves the account is part of the append's
 * condition, so no decision stands on a sum that has changed.
 *
 * <p>It is read from the log, never from what is queued to be recorded, for a remembered sum must
 * stay right when that comes to nothing. So decisions about one account wait for each other.
 */
public final class OwedByAccounts {

    private static final int MAX_REMEMBERED = 10_000;

    /** The first event of every log opens a book: it moves nothing. */
    private static final long FIRST = 1;

    private final EventStore store;
    private final Turns turns = new Turns();
    private final Map<Account, Known> known = Collections.synchronizedMap(new Remembered());

    public OwedByAccounts(EventStore store) {
        this.store = store;
    }

    private record Account(BookId book, AccountId id) {}

    private record Known(Sum sum, long position) {}

    /** The accounts asked about last. */
    private static final class Remembered extends LinkedHashMap<Account, Known> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Account, Known> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }

    /**
     * Below zero if the account has more paid than it owes. Nobody else here decides about the
     * account until the unit of work is over.
     *
     * @throws dev.countinghouse.command.Contention if others decide about it for too long
     */
    public Sum owed(BookId book, AccountId id, Currency currency, ProcessingContext context) {
        var account = new Account(book, id);
        Turns.Turn turn = turns.await(account);
        context.doFinally(over -> turn.end());
        Known before = known.getOrDefault(account, new Known(Sum.zero(currency), FIRST));
        Known now =
                store.transaction(context)
                        .source(
                                SourcingCondition.conditionFor(
                                        new GlobalIndexConsistencyMarker(before.position())
                                                .position(),
                                        Boundary.eventsOf(book, id, MoneyEvent.class)))
                        .reduce(before, (sum, entry) -> plus(sum, entry, id))
                        .join();
        known.put(account, now);
        return now.sum();
    }

    private static Known plus(
            Known before, MessageStream.Entry<? extends EventMessage> entry, AccountId account) {
        if (!(entry.message().payload() instanceof ArEvent event)) return before;
        Sum sum = before.sum();
        for (Movement movement : MoneyEvent.movementsOf(event)) {
            if (movement.account().equals(account)) sum = sum.plus(movement.amount());
        }
        TrackingToken token = TrackingToken.fromContext(entry).orElseThrow();
        return new Known(sum, token.position().orElseThrow());
    }
}

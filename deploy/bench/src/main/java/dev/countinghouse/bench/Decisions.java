package dev.countinghouse.bench;

import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.PaymentEvent;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.contract.PaymentMethod;
import dev.countinghouse.contract.PaymentPosted;
import dev.countinghouse.contract.PaymentReference;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Payments to be posted, each with the condition of a posting: nobody has posted this payment, nor
 * another one under the same reference. Every tenth wants to post the payment of the one before, so
 * that conditions are broken as well as kept.
 */
final class Decisions {

    private static final int RIVAL_EVERY = 10;
    private static final int ACCOUNTS = 1_000;
    private static final BookId BOOK = new BookId("bench");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private final AtomicLong number = new AtomicLong();
    private volatile PaymentPosted last = payment(0);

    /** What one unit of work appends, and on which condition. */
    record Decision(String payment, AppendCondition condition, TaggedEventMessage<?> event) {}

    Decision next() {
        long n = number.incrementAndGet();
        PaymentPosted posted = n % RIVAL_EVERY == 0 ? last : payment(n);
        last = posted;
        return decision(posted);
    }

    private static PaymentPosted payment(long n) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(timeOrdered().toString()),
                new AccountId("acc-" + n % ACCOUNTS),
                Money.ofMinor(100 + n % 1_000_000, "USD"),
                PaymentMethod.ACH,
                DAY,
                DAY,
                "trace-" + n,
                "invoices of December",
                List.of());
    }

    private static Decision decision(PaymentPosted posted) {
        var reference =
                new PaymentReference(
                        posted.account(), posted.method(), String.valueOf(posted.reference()));
        AppendCondition condition =
                AppendCondition.withCriteria(
                                Boundary.anyOf(
                                        Boundary.eventsOf(
                                                BOOK, posted.payment(), PaymentEvent.class),
                                        Boundary.eventsOf(BOOK, reference, PaymentPosted.class)))
                        .withMarker(ConsistencyMarker.ORIGIN);
        return new Decision(posted.payment().value(), condition, tagged(posted));
    }

    private static TaggedEventMessage<?> tagged(ArEvent event) {
        Set<Tag> tags = new HashSet<>();
        tags.add(Boundary.bookTag(event.book()));
        for (EntityId concerned : event.concerns()) tags.add(Boundary.tag(concerned));
        EventMessage message =
                new GenericEventMessage(
                        new MessageType(EventCatalog.nameOf(event), EventCatalog.VERSION),
                        event,
                        Map.of(EventMetadata.ACTOR, "bench"));
        return new GenericTaggedEventMessage<>(message, tags);
    }

    /** As services make their ids: the time first, then chance. */
    private static UUID timeOrdered() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

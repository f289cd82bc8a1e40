package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends events in order. After the first that fails it sends nothing more: the producer is closed
 * on the thread that learns of the failure, before that thread can send what comes behind.
 */
final class Publisher implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile @Nullable KafkaException failure;

    Publisher(FeedSettings settings) {
        topic = settings.topic();
        producer = new KafkaProducer<>(settings.producer());
    }

    /** Hands a page to the producer; the answers come later. */
    Sent send(List<StoredEvent> page) {
        var unanswered = new CountDownLatch(page.size());
        for (StoredEvent event : page) {
            requireUnfailed();
            producer.send(
                    FeedRecord.of(event, topic),
                    (metadata, refused) -> {
                        if (refused != null) fail(event, refused);
                        unanswered.countDown();
                    });
        }
        return limit -> {
            boolean all = unanswered.await(limit.toMillis(), TimeUnit.MILLISECONDS);
            requireUnfailed();
            return all;
        };
    }

    /** A page on its way. */
    interface Sent {
        /**
         * Waits for Kafka's acknowledgements.
         *
         * @return whether all of them came within the limit
         * @throws KafkaException if a record was refused
         */
        boolean acknowledged(Duration limit) throws InterruptedException;
    }

    private void fail(StoredEvent event, Exception refused) {
        if (failure == null) failure = new KafkaException(told(event, refused), refused);
        producer.close(Duration.ZERO);
    }

    private String told(StoredEvent event, Exception refused) {
        String which =
                "event %d, %s of book %s, %d bytes"
                        .formatted(
                                event.position(),
                                event.name(),
                                event.book(),
                                event.payload().length + event.metadata().length);
        return refused instanceof RecordTooLargeException
                ? "%s, is larger than the topic takes: set max.message.bytes of %s to %d"
                        .formatted(which, topic, FeedHeaders.MAX_RECORD_BYTES)
                : which + ", was not published";
    }

    private void requireUnfailed() {
        KafkaException refused = failure;
        if (refused != null) throw new KafkaException(refused.getMessage(), refused.getCause());
    }

    /** At once: what is not acknowledged will be sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

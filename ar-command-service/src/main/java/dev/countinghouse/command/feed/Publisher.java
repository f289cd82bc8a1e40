package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.StoredEvent;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
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
    private volatile @Nullable Exception failure;

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
                        if (refused != null) fail(refused);
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

    private void fail(Exception refused) {
        if (failure == null) failure = refused;
        producer.close(Duration.ZERO);
    }

    private void requireUnfailed() {
        Exception refused = failure;
        if (refused != null) throw new KafkaException("a record was not published", refused);
    }

    /** At once: what is not acknowledged will be sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

package dev.countinghouse.query.feed;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The records of a topic, each batch read and decoded while the one before it is written. Only it
 * uses the consumer.
 */
final class ReadAhead implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Projection projection;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ExecutorService reader;
    private Future<Next> next;

    /**
     * What comes next.
     *
     * @param lag how many records there are behind it, as far as is known
     */
    record Next(RecordBatch batch, long lag) {}

    ReadAhead(Projection projection, KafkaConsumer<byte[], byte[]> consumer) {
        this.projection = projection;
        this.consumer = consumer;
        reader =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("read-ahead-" + projection.name()).factory());
        next = reader.submit(this::read);
    }

    /** The next records; an empty batch if there are none for a while. */
    Next take() throws InterruptedException {
        try {
            Next taken = next.get();
            next = reader.submit(this::read);
            return taken;
        } catch (ExecutionException e) {
            throw new KafkaException("the topic cannot be read", e.getCause());
        }
    }

    private Next read() {
        var batch = new RecordBatch(projection, consumer.poll(POLL));
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            // unknown until something was fetched
            lag += consumer.currentLag(partition).orElse(Long.MAX_VALUE >> 16);
        }
        return new Next(batch, lag);
    }

    /** Ends with the read that is under way, which takes no longer than one poll. */
    @Override
    public void close() {
        reader.close();
    }
}

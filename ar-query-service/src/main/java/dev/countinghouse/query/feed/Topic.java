package dev.countinghouse.query.feed;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** The topic as it is now: one made anew under the same name has another id. */
record Topic(String name, String id, int partitions) {

    private static final int LIMIT_SECONDS = 30;

    /** Empty while there is no such topic. */
    static Optional<Topic> find(FeedSettings settings) throws InterruptedException {
        try (Admin admin = Admin.create(settings.client())) {
            String name = settings.topic();
            TopicDescription found =
                    admin.describeTopics(List.of(name))
                            .allTopicNames()
                            .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                            .get(name);
            if (found == null) return Optional.empty();
            return Optional.of(
                    new Topic(name, found.topicId().toString(), found.partitions().size()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) return Optional.empty();
            throw new KafkaException("the topic cannot be described", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("the broker does not describe the topic", e);
        }
    }

    /** Whether it is there still, and not another one of its name. */
    static boolean isThere(Topic topic, FeedSettings settings) {
        try {
            return find(settings).filter(topic::equals).isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    List<TopicPartition> all() {
        return IntStream.range(0, partitions).mapToObj(n -> new TopicPartition(name, n)).toList();
    }
}

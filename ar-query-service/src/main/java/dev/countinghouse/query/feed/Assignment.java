package dev.countinghouse.query.feed;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The partitions that this instance has; each begins where the tables are. */
record Assignment(KafkaConsumer<byte[], byte[]> consumer, Fold fold)
        implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) return;
        try {
            var offsets = fold.begin(numbers(partitions));
            for (TopicPartition partition : partitions) {
                Long offset = offsets.get(partition.partition());
                if (offset == null) throw new IllegalStateException(partition + " is unknown");
                consumer.seek(partition, offset);
            }
        } catch (SQLException | FencedException e) {
            throw new IllegalStateException("partitions cannot be begun", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        fold.end(numbers(partitions));
    }

    /** How many of their records are still to be read. */
    long lag() {
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            lag += consumer.currentLag(partition).orElse(0);
        }
        return lag;
    }

    /**
     * The topic lost their end: everything it has is read again, and what is known is dropped. If
     * it lost its beginning, a gap will show.
     */
    void toTheStart(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}

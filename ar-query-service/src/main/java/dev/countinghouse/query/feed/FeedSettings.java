package dev.countinghouse.query.feed;

import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the events come from.
 *
 * @param group begins the name of each projection's consumer group: instances with the same group
 *     and database share the partitions
 * @param retireAfter how long tables of an earlier version are kept that no instance uses
 * @param properties any further setting of Kafka's clients, such as those for TLS and SASL
 */
@ConfigurationProperties("countinghouse.kafka")
public record FeedSettings(
        String bootstrapServers,
        @DefaultValue(FeedHeaders.TOPIC) String topic,
        @DefaultValue("countinghouse-query") String group,
        @DefaultValue("1h") Duration retireAfter,
        @DefaultValue Map<String, String> properties) {

    /** How many records make a batch, at most. */
    private static final int MAX_BATCH = 2_000;

    /** Enough for such a batch at once. */
    private static final int FETCH_BYTES = 4 << 20;

    private static final int MAX_BATCH_MILLIS = 300_000;
    private static final int SESSION_MILLIS = 45_000;
    private static final int HEARTBEAT_MILLIS = 3_000;

    public FeedSettings {
        properties = Map.copyOf(properties);
    }

    /** A consumer that shares the partitions with other instances that fold into a schema. */
    KafkaConsumer<byte[], byte[]> sharing(String schema) {
        Map<String, Object> settings = consumer();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group + "-" + schema);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings);
    }

    /** A consumer of its own, for all partitions, that reads them from their start. */
    KafkaConsumer<byte[], byte[]> alone() {
        Map<String, Object> settings = consumer();
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        return new KafkaConsumer<>(settings);
    }

    private Map<String, Object> consumer() {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_BATCH);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_BATCH_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }
}

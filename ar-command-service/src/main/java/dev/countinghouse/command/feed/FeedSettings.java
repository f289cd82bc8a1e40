package dev.countinghouse.command.feed;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the events go.
 *
 * @param partitions of the topic, if it has to be made; a book stays in one
 * @param replicationFactor of the topic, if it has to be made; 0 leaves it to the broker
 * @param properties any further setting of Kafka's clients, such as those for TLS and SASL
 */
@ConfigurationProperties("countinghouse.kafka")
public record FeedSettings(
        String bootstrapServers,
        @DefaultValue(FeedHeaders.TOPIC) String topic,
        @DefaultValue("12") int partitions,
        @DefaultValue("0") short replicationFactor,
        @DefaultValue Map<String, String> properties) {

    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    private static final int BATCH_BYTES = 128 * 1024;

    /** The relay hands over all that there is, so there is nothing to wait for. */
    private static final int LINGER_MILLIS = 0;

    /**
     * One, in spite of idempotence: a broker takes any sequence number of a producer that it does
     * not know. On a partition that is just being made, it refused a first batch and took the
     * second, and the first was out of order ever after.
     */
    private static final int IN_FLIGHT = 1;

    private static final int MAX_BLOCK_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int RECONNECT_MILLIS = 100;
    private static final int MAX_RECONNECT_MILLIS = 2_000;

    public FeedSettings {
        requireNonNull(bootstrapServers, "countinghouse.kafka.bootstrap-servers is not set");
        if (partitions < 1) throw new IllegalArgumentException("a topic has partitions");
        properties = Map.copyOf(properties);
    }

    /** Nothing that order or completeness depends on is left to a default, or to configuration. */
    Map<String, Object> producer() {
        Map<String, Object> settings = client();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, IN_FLIGHT);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // A record that times out is left out, and those behind it are sent: so none ever does.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, FeedHeaders.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    Map<String, Object> admin() {
        Map<String, Object> settings = client();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        return settings;
    }

    private Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, MAX_RECONNECT_MILLIS);
        return settings;
    }
}

package dev.countinghouse.command.feed;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The topic on the broker: made if it is not there, kept for ever, known by its id. */
final class Topic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int MAX_LOOKS = 50;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String UNLIMITED = "-1";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    UNLIMITED,
                    TopicConfig.RETENTION_BYTES_CONFIG,
                    UNLIMITED,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(FeedHeaders.MAX_RECORD_BYTES),
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "CreateTime",
                    // A clock that is fast must not make the broker refuse what was recorded.
                    TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                    Long.toString(Long.MAX_VALUE));

    private final FeedSettings settings;
    private final Admin admin;

    Topic(FeedSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.admin());
    }

    /** Its id, after making it if need be. */
    String ensure() throws InterruptedException {
        Optional<String> id = id();
        if (id.isPresent()) {
            warnIfUnfit();
            return id.get();
        }
        create();
        for (int look = 0; look < MAX_LOOKS; look++) {
            Optional<String> made = id();
            if (made.isPresent()) return made.get();
            Thread.sleep(LOOK);
        }
        throw new KafkaException("topic " + settings.topic() + " was made and does not appear");
    }

    /**
     * Looks whether it is still the same; a broker that does not answer settles nothing.
     *
     * @throws TopicLostException if it is gone or another
     */
    void require(String id) throws TopicLostException, InterruptedException {
        try {
            if (!id().equals(Optional.of(id))) throw new TopicLostException(settings.topic());
        } catch (RetriableException away) {
            LOG.debug("the topic cannot be looked at", away);
        }
    }

    private Optional<String> id() throws InterruptedException {
        var described = admin.describeTopics(List.of(settings.topic())).topicNameValues();
        try {
            return Optional.of(
                    answer(requireNonNull(described.get(settings.topic()))).topicId().toString());
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private void create() throws InterruptedException {
        Optional<Short> replicas =
                settings.replicationFactor() == 0
                        ? Optional.empty()
                        : Optional.of(settings.replicationFactor());
        var topic =
                new NewTopic(settings.topic(), Optional.of(settings.partitions()), replicas)
                        .configs(SETTINGS);
        try {
            answer(admin.createTopics(List.of(topic)).all());
            LOG.atInfo()
                    .addKeyValue("topic", settings.topic())
                    .addKeyValue("partitions", settings.partitions())
                    .log("made the topic");
        } catch (TopicExistsException another) {
            LOG.debug("somebody else made the topic", another);
        }
    }

    /**
     * A topic that somebody else made is theirs to set up: it is told what it needs. Projections
     * are rebuilt from it, so it must not drop its beginning.
     */
    private void warnIfUnfit() throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        Config config = answer(admin.describeConfigs(List.of(resource)).all()).get(resource);
        if (config == null) return;
        for (String limit :
                List.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.RETENTION_BYTES_CONFIG)) {
            if (!UNLIMITED.equals(config.get(limit).value())) {
                warn(limit, config, "the topic does not keep its records for ever");
            }
        }
        String largest = config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value();
        if (Integer.parseInt(largest) < FeedHeaders.MAX_RECORD_BYTES) {
            warn(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    config,
                    "the topic takes no record as large as the largest event: one would stop the"
                            + " feed");
        }
    }

    private void warn(String setting, Config config, String message) {
        LOG.atWarn()
                .addKeyValue("topic", settings.topic())
                .addKeyValue(setting, config.get(setting).value())
                .addKeyValue("needed", SETTINGS.get(setting))
                .log(message);
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

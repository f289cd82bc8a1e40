package dev.countinghouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class EmbeddedServersTest {

    @Test
    void whatPostgresAcknowledgedIsThereAfterAKill() throws SQLException {
        try (var postgres = EmbeddedPostgres.temporary()) {
            postgres.createDatabase("books");
            postgres.createDatabase("books");
            try (Connection connection = DriverManager.getConnection(postgres.url("books"));
                    var sql = connection.createStatement()) {
                sql.execute("create table kept (n int); insert into kept values (42)");
            }

            postgres.kill();
            postgres.restart();

            try (Connection connection = DriverManager.getConnection(postgres.url("books"))) {
                assertThat(first(connection, "select n from kept")).isEqualTo("42");
                assertThat(first(connection, "show fsync")).isEqualTo("on");
                assertThat(first(connection, "show synchronous_commit")).isEqualTo("on");
            }
        }
    }

    @Test
    void kafkaKeepsItsRecordsOverAStop() throws Exception {
        try (var kafka = EmbeddedKafka.temporary()) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic("t", 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            try (var producer =
                    new KafkaProducer<>(
                            Map.of("bootstrap.servers", kafka.bootstrapServers()),
                            new StringSerializer(),
                            new StringSerializer())) {
                producer.send(new ProducerRecord<>("t", "k", "v")).get(30, TimeUnit.SECONDS);
            }

            kafka.stop();
            kafka.start();

            try (var consumer =
                    new KafkaConsumer<>(
                            Map.of("bootstrap.servers", kafka.bootstrapServers()),
                            new StringDeserializer(),
                            new StringDeserializer())) {
                var partition = new TopicPartition("t", 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                assertThat(consumer.poll(Duration.ofSeconds(30)))
                        .extracting(r -> r.value())
                        .containsExactly("v");
            }
        }
    }

    @Test
    void aBrokerThatGivesUpSaysSoAndDoesNotEndTheProcess() {
        try (var kafka = EmbeddedKafka.temporary()) {
            assertThat(kafka.death()).isEmpty();
            assertThatThrownBy(() -> Exit.halt(1, "all log dirs have failed"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(kafka.death()).hasValue("all log dirs have failed");
            kafka.restart();
            assertThat(kafka.death()).isEmpty();
        }
    }

    @Test
    void postgresTakesNoMoreOfTheDiskForItsLogThanASmallOneHas() throws SQLException {
        try (var postgres = EmbeddedPostgres.temporary();
                Connection connection = DriverManager.getConnection(postgres.url("postgres"))) {
            assertThat(first(connection, "show max_wal_size")).isEqualTo("2GB");
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package dev.countinghouse.query.feed;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodReopened;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Feeds of one projection on a real broker and a real database, as several instances. */
final class FeedRig implements AutoCloseable {

    final HikariDataSource database = Postgres.fresh();
    final JdbcClient sql = JdbcClient.create(database);
    final String topic = Broker.freshTopic(1);
    final Log log = new Log();
    private final List<Feed> feeds = new ArrayList<>();

    static FeedSettings settings(String topic) {
        return new FeedSettings(Broker.bootstrapServers(), topic, topic, Duration.ZERO, Map.of());
    }

    /** Another instance, with its own code. */
    Feed feed(Projection projection) {
        var schemas = new Schemas(List.of(projection));
        var feed =
                new Feed(
                        database,
                        settings(topic),
                        List.of(projection),
                        new Progress(database, schemas),
                        Clock.systemUTC());
        feeds.add(feed);
        feed.start();
        return feed;
    }

    /** An event of a book, whose reason a projection may refuse. */
    EventEnvelope event(String book, String reason) {
        return log.record(
                new PeriodReopened(new BookId(book), AccountingPeriod.parse("2026-01"), reason));
    }

    EventEnvelope event(String book) {
        return event(book, "fine");
    }

    EventEnvelope publish(String book, String reason) {
        EventEnvelope event = event(book, reason);
        Broker.publish(topic, event);
        return event;
    }

    /** How many events of a book a schema has. */
    long rows(String schema, String book) {
        return sql.sql("select count(*) from " + schema + ".seen where book = :book")
                .param("book", book)
                .query(Long.class)
                .single();
    }

    boolean exists(String schema) {
        return sql.sql("select count(*) from pg_namespace where nspname = :schema")
                        .param("schema", schema)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void close() {
        feeds.forEach(Feed::stop);
        database.close();
    }
}

package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.embedded.Eventually;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;

/** A book that cannot be folded is set aside with an alarm, and the others go on. */
final class SetAsideTest {

    private final FeedRig rig = new FeedRig();

    @AfterEach
    void close() {
        rig.close();
    }

    /** Refuses one reason, until it is mended. */
    private static final class Broken extends Seen {
        private volatile boolean mended;

        @Override
        String reason(EventEnvelope event) {
            String reason = super.reason(event);
            if (reason.equals("poison") && !mended) throw new ArithmeticException("no");
            return reason;
        }
    }

    private static Alarm awaitAlarm(Feed feed) {
        Eventually.until("a book is set aside", () -> feed.alarms().size() == 1);
        return feed.alarms().getFirst().alarm();
    }

    @Test
    void theOthersGoOnAndReadinessSaysIt() {
        var broken = new Broken();
        Feed feed = rig.feed(broken);
        rig.publish("north", "fine");
        rig.publish("north", "poison");
        rig.publish("south", "fine");
        rig.publish("north", "fine");
        rig.publish("south", "fine");

        Alarm alarm = awaitAlarm(feed);
        assertThat(alarm.book()).isEqualTo("north");
        assertThat(alarm.position()).isEqualTo(2);
        assertThat(alarm.problem()).contains("ArithmeticException");
        Eventually.until("the others go on", () -> rig.rows("seen_1", "south") == 2);
        assertThat(rig.rows("seen_1", "north")).isEqualTo(1);
        assertThat(new FeedHealth(feed).health().getStatus().getCode()).isEqualTo("DOWN");
        var ready = new TablesHealth(feed).health();
        assertThat(ready.getStatus()).isEqualTo(TablesHealth.PARTIAL);
        assertThat(ready.getDetails().toString()).contains("north in seen");

        broken.mended = true;
        feed.resume("seen");
        Eventually.until("all of it is folded", () -> rig.rows("seen_1", "north") == 3);
        assertThat(rig.rows("seen_1", "south")).isEqualTo(2);
        assertThat(feed.alarms()).isEmpty();
        assertThat(new FeedHealth(feed).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(new TablesHealth(feed).health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aReaderOfABookSetAsideIsNotToldThatItHasComeFurther() throws Exception {
        Feed feed = rig.feed(new Broken());
        rig.publish("north", "poison");
        EventEnvelope last = rig.publish("south", "fine");
        awaitAlarm(feed);
        Eventually.until("south is folded", () -> rig.rows("seen_1", "south") == 1);

        var progress = new Progress(rig.database, new Schemas(List.of(new Seen())));
        try (Connection connection = rig.database.getConnection()) {
            var south = new BookId("south");
            var north = new BookId("north");
            assertThat(progress.reached(connection, "seen", south, last.position())).isTrue();
            assertThat(progress.reached(connection, "seen", north, last.position())).isFalse();
        }
    }

    @Test
    void staysAsideOverARestartAndAnotherAttempt() {
        Feed feed = rig.feed(new Broken());
        rig.publish("north", "poison");
        awaitAlarm(feed);
        feed.resume("seen");
        Eventually.until("the alarm is raised again", () -> feed.alarms().size() == 1);
        feed.stop();

        Feed restarted = rig.feed(new Broken());
        rig.publish("north", "fine");
        rig.publish("south", "fine");
        Eventually.until("the others go on", () -> rig.rows("seen_1", "south") == 1);
        assertThat(restarted.alarms()).hasSize(1);
        assertThat(rig.rows("seen_1", "north")).isZero();
    }

    @Test
    void aGapSetsItsBookAsideAndIsNamed() {
        rig.event("north");
        EventEnvelope second = rig.event("north");
        Feed feed = rig.feed(new Seen());
        Broker.publish(rig.topic, second);
        rig.publish("south", "fine");

        Alarm alarm = awaitAlarm(feed);
        assertThat(alarm.book()).isEqualTo("north");
        assertThat(alarm.problem()).contains("lacks its events 1 to 1");
        Eventually.until("the others go on", () -> rig.rows("seen_1", "south") == 1);
    }

    @Test
    void anUnknownEventThatMovesMoneySetsItsBookAside() {
        Feed feed = rig.feed(new Seen());
        ProducerRecord<byte[], byte[]> unknown = Broker.record(rig.topic, rig.event("north"));
        Broker.header(unknown, FeedHeaders.TYPE, "ar.MoonLanded");
        Broker.header(unknown, FeedHeaders.FAMILY, FeedHeaders.MONEY);
        Broker.send(unknown);

        Alarm alarm = awaitAlarm(feed);
        assertThat(alarm.event()).isEqualTo("ar.MoonLanded");
        assertThat(alarm.problem()).contains("unknown event");
    }

    @Test
    void anUnknownEventThatMovesNoneIsPassed() {
        Feed feed = rig.feed(new Seen());
        ProducerRecord<byte[], byte[]> unknown = Broker.record(rig.topic, rig.event("north"));
        Broker.header(unknown, FeedHeaders.TYPE, "ar.MoonLanded");
        Broker.header(unknown, FeedHeaders.FAMILY, FeedHeaders.MEMO);
        Broker.send(unknown);
        rig.publish("north", "fine");

        Eventually.until("what comes after it is folded", () -> rig.rows("seen_1", "north") == 1);
        assertThat(feed.alarms()).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadSetsItsBookAside() {
        Feed feed = rig.feed(new Seen());
        Broker.send(
                new ProducerRecord<>(
                        rig.topic, "north".getBytes(StandardCharsets.UTF_8), new byte[] {1}));

        Alarm alarm = awaitAlarm(feed);
        assertThat(alarm.book()).isEqualTo("north");
        assertThat(alarm.problem()).contains(FeedHeaders.TYPE);
    }

    @Test
    void aRecordThatIsOfNoBookStopsTheProjection() {
        Feed feed = rig.feed(new Seen());
        Broker.send(new ProducerRecord<>(rig.topic, null, new byte[] {1}));
        Subscription subscription = feed.subscriptions().getFirst();
        Eventually.until(
                "it stops",
                () -> subscription.status().state() == SubscriptionStatus.State.STOPPED);
        assertThat(new FeedHealth(feed).health().getStatus().getCode()).isEqualTo("DOWN");
    }

    @Test
    void aRebuildSetsAsideWhatItCannotFoldAndIsSwappedIn() {
        var broken = new Broken();
        broken.mended = true;
        Feed feed = rig.feed(broken);
        rig.publish("north", "poison");
        rig.publish("south", "fine");
        Eventually.until("both are folded", () -> rig.rows("seen_1", "south") == 1);
        broken.mended = false;
        assertThat(feed.rebuild("seen")).isTrue();
        assertThat(awaitAlarm(feed).book()).isEqualTo("north");
        assertThat(rig.rows("seen_1", "south")).isEqualTo(1);
    }
}

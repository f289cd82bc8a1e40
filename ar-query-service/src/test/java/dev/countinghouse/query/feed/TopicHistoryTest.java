package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A book's history, read again from a real topic. */
final class TopicHistoryTest {

    private static final int ONLY_PARTITION = 0;
    private static final BookId NORTH = new BookId("north");
    private static final BookId SOUTH = new BookId("south");

    private final String topic = Broker.freshTopic(1);
    private final Log log = new Log();
    private final TopicHistory history = new TopicHistory(FeedRig.settings(topic));

    private EventEnvelope event(BookId book) {
        return log.record(new PeriodClosed(book, AccountingPeriod.parse("2026-01")));
    }

    private List<Long> positions(BookId book, long until) {
        var positions = new ArrayList<Long>();
        history.read(book, ONLY_PARTITION, until, event -> positions.add(event.position()));
        return positions;
    }

    @Test
    void readsABooksEventsAloneAndInOrder() {
        Broker.publish(topic, event(NORTH), event(SOUTH), event(NORTH), event(SOUTH));
        assertThat(positions(NORTH, Long.MAX_VALUE)).containsExactly(1L, 3L);
        assertThat(positions(SOUTH, Long.MAX_VALUE)).containsExactly(2L, 4L);
        assertThat(positions(new BookId("nowhere"), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void stopsAtThePosition() {
        Broker.publish(topic, event(NORTH), event(SOUTH), event(NORTH), event(NORTH));
        assertThat(positions(NORTH, 3)).containsExactly(1L, 3L);
        assertThat(positions(NORTH, 2))
                .as("the first at or after it ends it")
                .containsExactly(1L, 3L);
    }

    @Test
    void namesTheOffsetOfARecordThatCannotBeRead() {
        Broker.publish(topic, event(SOUTH), event(NORTH));
        var spoilt = Broker.record(topic, event(NORTH));
        Broker.header(spoilt, FeedHeaders.TYPE, "ar.NeverHeardOf");
        Broker.header(spoilt, FeedHeaders.FAMILY, FeedHeaders.MONEY);
        Broker.send(spoilt);
        Broker.publish(topic, event(NORTH), event(SOUTH));

        var read = new ArrayList<Long>();
        assertThatThrownBy(
                        () ->
                                history.read(
                                        NORTH,
                                        ONLY_PARTITION,
                                        Long.MAX_VALUE,
                                        event -> read.add(event.position())))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("partition 0, offset 2: ")
                .hasMessageContaining("ar.NeverHeardOf");
        assertThat(read).containsExactly(2L);
        assertThat(positions(SOUTH, Long.MAX_VALUE)).as("another book's are read").hasSize(2);
    }
}

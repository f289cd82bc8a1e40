package dev.countinghouse.command.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class FeedRecordTest {

    @Test
    void saysWhetherAnEventMovesMoney() {
        assertThat(family("ar.InvoiceIssued")).isEqualTo(FeedHeaders.MONEY);
        assertThat(family("ar.NoteAdded")).isEqualTo(FeedHeaders.MEMO);
    }

    /** As a newer version of this service may have recorded: a reader must rather stop. */
    @Test
    void nobodyShallPassOverAnEventThatThisVersionDoesNotKnow() {
        assertThat(family("ar.MoonLanded")).isEqualTo(FeedHeaders.MONEY);
    }

    private static String family(String name) {
        var event =
                new StoredEvent(
                        1,
                        new BookId("b"),
                        1,
                        new UUID(0, 1),
                        name,
                        Instant.EPOCH,
                        List.of("book=b"),
                        new byte[0],
                        new byte[0],
                        new byte[32]);
        Header header = FeedRecord.of(event, "topic").headers().lastHeader(FeedHeaders.FAMILY);
        return new String(Objects.requireNonNull(header).value(), StandardCharsets.UTF_8);
    }
}

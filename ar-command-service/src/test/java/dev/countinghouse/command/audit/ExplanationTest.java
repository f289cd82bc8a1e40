package dev.countinghouse.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

class ExplanationTest {

    private static final List<StoredEvent> LOG = Chronicle.of(new RandomBook(1, "b", 200).events());

    private static byte[] written(Iterator<StoredEvent> events) {
        var out = new ByteArrayOutputStream();
        var asked =
                new AuditQuery.Balance(
                        new AccountId("a1"), Long.MAX_VALUE, null, LocalDate.of(9999, 1, 1));
        try {
            new Explanation(asked).write(events, out);
        } catch (EventStoreException away) {
            assertThat(out.size()).isPositive();
        }
        return out.toByteArray();
    }

    @Test
    void isWholeJsonWithItsCountAtTheEnd() {
        var whole = EventJson.mapper().readTree(written(LOG.iterator()));
        assertThat(whole.get("count").intValue())
                .isEqualTo(whole.get("entries").size())
                .isPositive();
        assertThat(whole.get("position").longValue()).isEqualTo(LOG.getLast().position());
    }

    /** With every bracket closed it would look whole, and be short of half the entries. */
    @Test
    void isNoJsonWhereTheStoreWentAway() {
        byte[] broken = written(AuditFileTest.breakingAfter(LOG.subList(0, 100)));
        assertThatThrownBy(() -> EventJson.mapper().readTree(broken))
                .isInstanceOf(JacksonException.class);
    }
}

package dev.countinghouse.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.audit.Misfit.Difference;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Two books in one log, more of each than a page. */
class AuditLogTest {

    private static final BookId BOOK = new BookId("b");
    private static final List<StoredEvent> LOG = interleaved();
    private static final List<StoredEvent> ITS =
            LOG.stream().filter(event -> event.book().equals(BOOK)).toList();

    private static HikariDataSource recorded;

    private SingleConnectionDataSource database;
    private AuditLog audit;

    private static List<StoredEvent> interleaved() {
        List<ArEvent> events = new ArrayList<>();
        Iterator<ArEvent> other = new RandomBook(2, "c", 500).events().iterator();
        for (ArEvent event : new RandomBook(1, "b", 500).events()) {
            events.add(event);
            if (other.hasNext()) events.add(other.next());
        }
        return Chronicle.of(events);
    }

    @BeforeAll
    static void record() {
        recorded = Servers.database();
        Servers.insert(recorded, LOG);
    }

    @AfterAll
    static void close() {
        recorded.close();
    }

    @BeforeEach
    void open() {
        database = new SingleConnectionDataSource(recorded.getJdbcUrl(), true);
        database.setAutoCommit(false);
        audit = new AuditLog(new EventLog(database));
    }

    /** Whatever was done to the log is undone. */
    @AfterEach
    void rollBack() {
        database.setRollbackBeforeClose(true);
        database.destroy();
    }

    private List<StoredEvent> events(EventFilter filter) {
        List<StoredEvent> found = new ArrayList<>();
        audit.events(BOOK, filter).forEachRemaining(found::add);
        return found;
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    private Verification whole() {
        return audit.verification(BOOK, 1, Long.MAX_VALUE);
    }

    private void assertMisfit(Difference difference, long bookPosition) {
        Verification found = whole();
        assertThat(found.fits()).isFalse();
        Misfit misfit = requireNonNull(found.misfit());
        assertThat(misfit.difference()).isEqualTo(difference);
        assertThat(misfit.bookPosition()).isEqualTo(bookPosition);
    }

    @Test
    void streamsABookAsItWasRecorded() {
        assertThat(ITS.size()).isGreaterThan(200);
        assertThat(events(EventFilter.ALL))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(ITS);
    }

    @Test
    void anExportThatWasBrokenOffGoesOnAfterItsLastLine() {
        var chance = new Random(5);
        for (int i = 0; i < 20; i++) {
            int taken = chance.nextInt(ITS.size());
            List<StoredEvent> first = ITS.subList(0, taken);
            long after = taken == 0 ? 0 : first.getLast().position();
            List<Long> all = new ArrayList<>(positions(first));
            all.addAll(
                    positions(
                            events(
                                    new EventFilter(
                                            after,
                                            Long.MAX_VALUE,
                                            0,
                                            Long.MAX_VALUE,
                                            null,
                                            null,
                                            Set.of(),
                                            null))));
            assertThat(all).isEqualTo(positions(ITS));
        }
    }

    @Test
    void anyFilterGivesWhatItGivesOnAFile() {
        var chance = new Random(6);
        for (int i = 0; i < 40; i++) {
            EventFilter filter = filter(chance);
            List<StoredEvent> expected = new ArrayList<>();
            filter.of(ITS.iterator()).forEachRemaining(expected::add);
            assertThat(positions(events(filter))).as("%s", filter).isEqualTo(positions(expected));
        }
    }

    private static EventFilter filter(Random chance) {
        Instant from = LOG.get(chance.nextInt(LOG.size())).recordedAt();
        return new EventFilter(
                chance.nextInt(LOG.size()),
                chance.nextBoolean() ? Long.MAX_VALUE : chance.nextInt(LOG.size()),
                chance.nextBoolean() ? 0 : chance.nextInt(ITS.size()),
                chance.nextBoolean() ? Long.MAX_VALUE : chance.nextInt(ITS.size()),
                chance.nextBoolean() ? from : null,
                chance.nextBoolean() ? from.plusSeconds(chance.nextInt(20_000)) : null,
                chance.nextBoolean() ? Set.of() : Set.of("ar.PaymentPosted", "ar.InvoiceIssued"),
                chance.nextBoolean() ? null : "account=a" + chance.nextInt(3));
    }

    @Test
    void anExportVerifiedOfflineFindsWhatTheStoreFinds() {
        Verification offline =
                ChainVerifier.verify(
                        AuditFileTest.file(AuditFileTest.export(events(EventFilter.ALL))));
        assertThat(offline).isEqualTo(whole());
        assertThat(offline.fits()).isTrue();
        assertThat(offline.count()).isEqualTo(ITS.size());
    }

    @Test
    void everyPartOfAnUntouchedBookFits() {
        Verification part = audit.verification(BOOK, 100, 300);
        assertThat(part.fits()).isTrue();
        assertThat(part.anchored()).isTrue();
        assertThat(part.count()).isEqualTo(201);
        assertThat(part.head()).isEqualTo(hex(ITS.get(299).hash()));
        assertThat(audit.verification(BOOK, 100, Long.MAX_VALUE).head()).isEqualTo(whole().head());
    }

    @Test
    void whereThereIsNothingNothingIsVerified() {
        for (Verification none :
                List.of(
                        audit.verification(BOOK, ITS.size() + 1, Long.MAX_VALUE),
                        audit.verification(BOOK, Long.MAX_VALUE, Long.MAX_VALUE),
                        audit.verification(new BookId("none"), 1, Long.MAX_VALUE))) {
            assertThat(none.fits()).isFalse();
            assertThat(requireNonNull(none.misfit()).difference()).isEqualTo(Difference.EMPTY);
        }
    }

    @Test
    void aPartThatEndsBeforeItBeginsIsNoPart() {
        assertThatThrownBy(() -> audit.verification(BOOK, 60, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(60)
    void aRangeThatBeginsAtTheLargestNumberIsEmpty() {
        for (long most : List.of(Long.MAX_VALUE, Long.MAX_VALUE - 1)) {
            for (Instant from : Arrays.asList(null, LOG.getFirst().recordedAt())) {
                assertThat(
                                events(
                                        new EventFilter(
                                                1,
                                                Long.MAX_VALUE,
                                                most,
                                                Long.MAX_VALUE,
                                                from,
                                                null,
                                                Set.of(),
                                                null)))
                        .isEmpty();
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aChangedByteNamesItsEvent() {
        for (String column : List.of("payload", "metadata", "hash")) {
            String flip =
                    """
                    update event set %1$s = set_byte(%1$s, 3, get_byte(%1$s, 3) # 1)
                    where book = 'b' and book_position = 77
                    """
                            .formatted(column);
            Servers.execute(database, flip);
            assertMisfit(Difference.HASH, 77);
            assertThat(audit.verification(BOOK, 1, 76).fits()).isTrue();
            assertThat(audit.verification(BOOK, 50, 90).fits()).isFalse();
            Servers.execute(database, flip);
            assertThat(whole().fits()).isTrue();
        }
    }

    @Test
    void aChangedNameTagOrTimeNamesItsEvent() {
        String its = " where book = 'b' and book_position = 77";
        Servers.execute(database, "update event set tags = tags || array['account=x']" + its);
        assertMisfit(Difference.HASH, 77);
        Servers.execute(database, "update event set tags = trim_array(tags, 1)" + its);
        assertThat(whole().fits()).isTrue();
        Servers.execute(
                database,
                "update event set recorded_at = recorded_at + interval '1 microsecond'" + its);
        assertMisfit(Difference.HASH, 77);
        Servers.execute(
                database, "update event set recorded_at = recorded_at - interval '9 days'" + its);
        assertMisfit(Difference.RECORDED_AT, 77);
    }

    @Test
    void aDeletedRowNamesTheNext() {
        Servers.execute(database, "delete from event where book = 'b' and book_position = 77");
        assertMisfit(Difference.BOOK_POSITION, 78);
        assertThat(audit.verification(BOOK, 78, 90).fits()).isFalse();
        assertThat(audit.verification(BOOK, 60, 77).fits()).isFalse();
        assertThat(audit.verification(BOOK, 79, 90).fits()).isTrue();
    }

    @Test
    void aDeletedEndIsMissed() {
        Servers.execute(
                database,
                "delete from event where book = 'b' and book_position > " + (ITS.size() - 3));
        assertMisfit(Difference.HEAD, ITS.size() - 2);
    }

    @Test
    void aHeadThatWasSetBackIsFound() {
        Servers.execute(
                database,
                """
                update book_head h set book_position = e.book_position, hash = e.hash
                from event e where h.book = 'b' and e.book = 'b' and e.book_position = 77
                """);
        assertMisfit(Difference.HEAD, ITS.size());
    }

    @Test
    void swappedRowsNameTheFirst() {
        Servers.execute(
                database,
                """
                update event set book_position = case book_position when 77 then -91 else -77 end
                where book = 'b' and book_position in (77, 91)
                """);
        Servers.execute(
                database,
                "update event set book_position = -book_position where book_position < 0");
        assertMisfit(Difference.HASH, 77);
    }
}

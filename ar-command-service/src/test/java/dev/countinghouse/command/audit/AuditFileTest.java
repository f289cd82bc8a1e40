package dev.countinghouse.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.EventStoreException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

class AuditFileTest {

    private final List<StoredEvent> log = Chronicle.of(new RandomBook(3, "b", 60).events());

    @Test
    void givesBackEveryEventToTheByte() {
        List<StoredEvent> read = new ArrayList<>();
        file(export(log)).forEachRemaining(read::add);
        assertThat(read)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(log);
    }

    @Test
    void anExportVerifiesWithoutTheStore() {
        Verification offline = ChainVerifier.verify(file(export(log)));
        assertThat(offline).isEqualTo(ChainVerifier.verify(log.iterator()));
        assertThat(offline.fits()).isTrue();
    }

    /** Only the position in the store is not covered: a book keeps its chain when it moves. */
    @Property(tries = 200)
    void oneChangedBitOfAFileIsFoundAndNamed(@ForAll @LongRange(min = 0) long seed) {
        byte[] export = export(log);
        byte[] changed = flipped(export, seed);
        int line = line(export, seed);
        long misfit = firstMisfit(changed);
        if (misfit != 0) {
            assertThat(misfit).isBetween((long) line, line + 1L);
            return;
        }
        List<StoredEvent> read = new ArrayList<>();
        file(changed).forEachRemaining(read::add);
        assertThat(read)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
                .containsExactlyElementsOf(log);
    }

    private static byte[] flipped(byte[] export, long seed) {
        return ChainVerifierTest.flip(export, new Random(seed));
    }

    private static int line(byte[] export, long seed) {
        byte[] changed = flipped(export, seed);
        int line = 1;
        for (int i = 0; changed[i] == export[i]; i++) if (export[i] == '\n') line++;
        return line;
    }

    /** The line that does not verify: those that cannot even be read name themselves. */
    private static long firstMisfit(byte[] export) {
        try {
            Verification verification = ChainVerifier.verify(file(export));
            return verification.fits() ? 0 : verification.count() + 1;
        } catch (AuditFileException unreadable) {
            return unreadable.line();
        }
    }

    @Test
    void tamperingThatIsNotJsonOrNotCompactStillNamesTheEventOffline() {
        for (String payload :
                List.of("{\"a\":1", "{ \"a\":1}", "{\"a\":1,\"a\":2}", "{\"a\":1}\n")) {
            List<StoredEvent> tampered = new ArrayList<>(log);
            tampered.set(9, withPayload(log.get(9), payload.getBytes(StandardCharsets.UTF_8)));
            Misfit misfit = ChainVerifier.verify(file(export(tampered))).misfit();
            assertThat(misfit).extracting(Misfit::position).isEqualTo(10L);
        }
    }

    @Test
    void aLineThatIsNoEventIsNamed() {
        String good = lines(log.subList(0, 2));
        assertLine(3, good + "{\"position\":3}\n");
        assertLine(3, good + "\n");
        assertLine(3, good + "not json");
        assertLine(1, good.replaceFirst("\"position\":1", "\"position\":\"1\""));
        assertLine(2, good.replaceFirst("\"bookPosition\":2", "\"bookPosition\":2.5"));
        assertLine(3, good + new String(ExportLine.brokenOff("the store went away")));
    }

    /** Without the last line of an export. */
    private static String lines(List<StoredEvent> events) {
        var lines = new StringBuilder();
        for (StoredEvent event : events) {
            lines.append(new String(ExportLine.of(event), StandardCharsets.UTF_8));
        }
        return lines.toString();
    }

    @Test
    void whatDoesNotSayThatItIsTheEndIsNotWhole() {
        assertLine(1, "");
        assertLine(3, lines(log.subList(0, 2)));
        String end = new String(ExportLine.end(3, 3), StandardCharsets.UTF_8);
        assertLine(3, lines(log.subList(0, 2)) + end);
        assertLine(4, lines(log.subList(0, 3)) + end.replace("\"position\":3", "\"position\":4"));
        assertThat(ChainVerifier.verify(text(lines(log.subList(0, 3)) + end)).count()).isEqualTo(3);
    }

    /** The first part without an end, the second with its own count. */
    @Test
    void anExportThatWasBrokenOffAndGoesOnInTheSameFileIsWhole() {
        String rest = new String(export(log.subList(2, log.size())), StandardCharsets.UTF_8);
        Verification found = ChainVerifier.verify(text(lines(log.subList(0, 2)) + rest));
        assertThat(found.fits()).isTrue();
        assertThat(found.count()).isEqualTo(log.size());
    }

    @Test
    void aStoreThatGoesAwayInTheMiddleLeavesNoWholeExport() {
        var out = new ByteArrayOutputStream();
        Iterator<StoredEvent> breaking = breakingAfter(log.subList(0, 5));
        assertThatThrownBy(() -> Export.write(breaking, out))
                .isInstanceOf(EventStoreException.class);
        assertLine(6, out.toString(StandardCharsets.UTF_8));
    }

    static Iterator<StoredEvent> breakingAfter(List<StoredEvent> events) {
        Iterator<StoredEvent> first = events.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (first.hasNext()) return true;
                throw new EventStoreException("the log cannot be read", null);
            }

            @Override
            public StoredEvent next() {
                return first.next();
            }
        };
    }

    @Test
    void numbersThatNoEventHasAreRefused() {
        String good = lines(log.subList(0, 1));
        assertLine(1, good.replaceFirst("\"bookPosition\":1", "\"bookPosition\":0"));
        assertLine(
                1, good.replaceFirst("\"bookPosition\":1", "\"bookPosition\":" + Long.MAX_VALUE));
    }

    private static void assertLine(long line, String text) {
        AuditFile file = text(text);
        assertThatThrownBy(() -> file.forEachRemaining(event -> {}))
                .asInstanceOf(InstanceOfAssertFactories.type(AuditFileException.class))
                .extracting(AuditFileException::line)
                .isEqualTo(line);
    }

    @Test
    void aFilterGivesWhatItSaysInOrder() {
        StoredEvent tenth = log.get(9);
        var range = new EventFilter(4, 20, 0, 18, null, null, java.util.Set.of(), null);
        assertThat(positions(range)).containsExactlyElementsOf(range(5, 18));
        var times =
                new EventFilter(
                        0,
                        Long.MAX_VALUE,
                        6,
                        Long.MAX_VALUE,
                        tenth.recordedAt(),
                        tenth.recordedAt().plusSeconds(120),
                        java.util.Set.of(),
                        null);
        assertThat(positions(times)).containsExactly(10L, 11L, 12L);
        EventFilter concerned = EventFilter.concerning("account=a1", 30, null);
        assertThat(positions(concerned))
                .containsExactlyElementsOf(
                        log.stream()
                                .filter(e -> e.position() <= 30)
                                .filter(e -> e.tags().contains("account=a1"))
                                .map(StoredEvent::position)
                                .toList())
                .isNotEmpty();
    }

    private List<Long> positions(EventFilter filter) {
        List<Long> found = new ArrayList<>();
        filter.of(log.iterator()).forEachRemaining(e -> found.add(e.position()));
        return found;
    }

    private static List<Long> range(long from, long until) {
        return java.util.stream.LongStream.rangeClosed(from, until).boxed().toList();
    }

    static byte[] export(List<StoredEvent> events) {
        var out = new ByteArrayOutputStream();
        try {
            Export.write(events.iterator(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static AuditFile text(String export) {
        return file(export.getBytes(StandardCharsets.UTF_8));
    }

    static AuditFile file(byte[] export) {
        return new AuditFile(new ByteArrayInputStream(export));
    }

    private static StoredEvent withPayload(StoredEvent e, byte[] payload) {
        return new StoredEvent(
                e.position(),
                e.book(),
                e.bookPosition(),
                e.eventId(),
                e.name(),
                e.recordedAt(),
                e.tags(),
                payload,
                e.metadata(),
                e.hash());
    }
}

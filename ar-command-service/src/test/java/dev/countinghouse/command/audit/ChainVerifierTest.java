package dev.countinghouse.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.command.audit.Misfit.Difference;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

class ChainVerifierTest {

    private final List<StoredEvent> log = Chronicle.of(new RandomBook(7, "b", 60).events());

    @Test
    void anUntouchedBookFits() {
        Verification verification = ChainVerifier.verify(log.iterator());
        assertThat(verification.fits()).isTrue();
        assertThat(verification.anchored()).isTrue();
        assertThat(verification.count()).isEqualTo(log.size());
        assertThat(verification.until()).isEqualTo(log.size());
        assertThat(verification.head()).isEqualTo(HexFormat.of().formatHex(log.getLast().hash()));
    }

    @Test
    void oneFlippedBitAnywhereNamesItsEvent() {
        var chance = new Random(1);
        for (int n = 0; n < log.size(); n++) {
            StoredEvent event = log.get(n);
            assertFirstMisfit(n, Difference.HASH, with(event, flip(event.payload(), chance), 0));
            assertFirstMisfit(n, Difference.HASH, with(event, flip(event.metadata(), chance), 1));
            assertFirstMisfit(n, Difference.HASH, with(event, flip(event.hash(), chance), 2));
        }
    }

    @Test
    void aMissingEventNamesTheNext() {
        List<StoredEvent> cut = new ArrayList<>(log);
        cut.remove(20);
        assertMisfit(cut, Difference.BOOK_POSITION, log.get(21));
    }

    @Test
    void aSwapNamesTheFirstOfTheTwo() {
        List<StoredEvent> swapped = new ArrayList<>(log);
        Collections.swap(swapped, 20, 30);
        assertMisfit(swapped, Difference.BOOK_POSITION, log.get(30));
    }

    @Test
    void aSwapOfContentsNamesTheFirstOfTheTwo() {
        List<StoredEvent> swapped = new ArrayList<>(log);
        swapped.set(20, at(log.get(20), log.get(30)));
        swapped.set(30, at(log.get(30), log.get(20)));
        assertMisfit(swapped, Difference.HASH, swapped.get(20));
    }

    @Test
    void positionsAndTimesMustRise() {
        StoredEvent event = log.get(20);
        List<StoredEvent> lower = new ArrayList<>(log);
        lower.set(20, moved(event, 3, event.recordedAt()));
        assertMisfit(lower, Difference.POSITION, lower.get(20));
        List<StoredEvent> earlier = new ArrayList<>(log);
        earlier.set(20, moved(event, event.position(), log.get(3).recordedAt()));
        assertMisfit(earlier, Difference.RECORDED_AT, earlier.get(20));
    }

    @Test
    void anEventOfAnotherBookIsNamed() {
        StoredEvent other = Chronicle.of(new RandomBook(7, "c", 1).events()).getFirst();
        List<StoredEvent> mixed = new ArrayList<>(log);
        mixed.add(5, other);
        assertMisfit(mixed, Difference.BOOK, other);
    }

    @Test
    void aPartIsVerifiedFromTheHashBeforeIt() {
        Verification part =
                ChainVerifier.after(20, log.get(19).hash())
                        .acceptAll(log.subList(20, 40).iterator())
                        .result();
        assertThat(part.fits()).isTrue();
        assertThat(part.anchored()).isTrue();
        assertThat(part.from()).isEqualTo(21);
        assertThat(part.until()).isEqualTo(40);
        assertThat(
                        ChainVerifier.after(20, log.get(18).hash())
                                .acceptAll(log.subList(20, 40).iterator())
                                .result()
                                .fits())
                .isFalse();
    }

    @Test
    void aPartWithoutTheHashBeforeItSaysThatItsBeginningIsTaken() {
        Verification part = ChainVerifier.verify(log.subList(20, 40).iterator());
        assertThat(part.fits()).isTrue();
        assertThat(part.anchored()).isFalse();
    }

    @Test
    void aCutOffEndIsFoundByTheHead() {
        byte[] head = log.getLast().hash();
        ChainVerifier cut =
                ChainVerifier.fromOrigin()
                        .acceptAll(log.subList(0, log.size() - 1).iterator())
                        .endsAt(log.size(), head);
        Misfit misfit = requireNonNull(cut.result().misfit());
        assertThat(misfit.difference()).isEqualTo(Difference.HEAD);
        assertThat(misfit.bookPosition()).isEqualTo(log.size());
        assertThat(
                        ChainVerifier.fromOrigin()
                                .acceptAll(log.iterator())
                                .endsAt(log.size(), log.getFirst().hash())
                                .result()
                                .fits())
                .isFalse();
    }

    @Test
    void nothingFits() {
        Verification none = ChainVerifier.verify(Collections.emptyIterator());
        assertThat(none.fits()).isFalse();
        assertThat(requireNonNull(none.misfit()).difference()).isEqualTo(Difference.EMPTY);
        assertThat(none.count()).isZero();
        assertThat(none.book()).isNull();
    }

    private void assertFirstMisfit(int n, Difference difference, StoredEvent changed) {
        List<StoredEvent> all = new ArrayList<>(log);
        all.set(n, changed);
        assertMisfit(all, difference, changed);
    }

    private static void assertMisfit(
            List<StoredEvent> events, Difference difference, StoredEvent named) {
        Verification verification = ChainVerifier.verify(events.iterator());
        assertThat(verification.fits()).isFalse();
        Misfit misfit = requireNonNull(verification.misfit());
        assertThat(misfit.difference()).isEqualTo(difference);
        assertThat(misfit.position()).isEqualTo(named.position());
        assertThat(misfit.bookPosition()).isEqualTo(named.bookPosition());
        assertThat(misfit.eventId()).isEqualTo(named.eventId());
    }

    static byte[] flip(byte[] bytes, Random chance) {
        byte[] flipped = bytes.clone();
        flipped[chance.nextInt(flipped.length)] ^= (byte) (1 << chance.nextInt(8));
        return flipped;
    }

    private static StoredEvent with(StoredEvent e, byte[] bytes, int where) {
        return new StoredEvent(
                e.position(),
                e.book(),
                e.bookPosition(),
                e.eventId(),
                e.name(),
                e.recordedAt(),
                e.tags(),
                where == 0 ? bytes : e.payload(),
                where == 1 ? bytes : e.metadata(),
                where == 2 ? bytes : e.hash());
    }

    private static StoredEvent at(StoredEvent place, StoredEvent content) {
        return new StoredEvent(
                place.position(),
                place.book(),
                place.bookPosition(),
                content.eventId(),
                content.name(),
                place.recordedAt(),
                content.tags(),
                content.payload(),
                content.metadata(),
                content.hash());
    }

    private static StoredEvent moved(StoredEvent e, long position, Instant recordedAt) {
        return new StoredEvent(
                position,
                new BookId("b"),
                e.bookPosition(),
                e.eventId(),
                e.name(),
                recordedAt,
                e.tags(),
                e.payload(),
                e.metadata(),
                e.hash());
    }
}

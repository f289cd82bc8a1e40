package dev.countinghouse.command.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What an archive promises, wherever its bytes lie. */
abstract class ArchiveContract {

    static final BookId BOOK = new BookId("acme");
    private static final BookId OTHER = new BookId("a:b");
    private static final String KEY = "k".repeat(ArchiveSeal.SHORTEST_KEY);
    private static final String NEXT = "n".repeat(ArchiveSeal.SHORTEST_KEY);

    /** Of {@code abc}, as FIPS 180-2 has it. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    abstract Shelf shelf();

    /** How many files lie there. */
    abstract long count();

    /** Changes what lies there, as a bad disk would, or somebody. */
    abstract void spoil(BookId book, String sha256, byte[] sealed);

    private Archive archive(String... keys) {
        return new SealedArchive(new ArchiveSeal(List.of(keys)), shelf());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void givesBackWhatWasPut() {
        Archive archive = archive(KEY);
        assertThat(archive.put(BOOK, bytes("abc"))).isEqualTo(ABC);
        assertThat(archive.get(BOOK, ABC)).contains(bytes("abc"));
        assertThat(archive.get(OTHER, ABC)).isEmpty();
        var large = new byte[3_000_001];
        new Random(7).nextBytes(large);
        assertThat(archive.get(OTHER, archive.put(OTHER, large))).contains(large);
        assertThat(archive.get(OTHER, archive.put(OTHER, new byte[0]))).contains(new byte[0]);
    }

    @Test
    void keepsTheSameContentOnceAlsoWhenItComesTwiceAtATime() throws Exception {
        Archive archive = archive(KEY);
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) all.add(() -> archive.put(BOOK, bytes("abc")));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var put : threads.invokeAll(all)) assertThat(put.get()).isEqualTo(ABC);
        }
        assertThat(count()).isEqualTo(1);
        assertThat(archive.get(BOOK, ABC)).contains(bytes("abc"));
    }

    @Test
    void tellsNothingWithoutItsKey() {
        archive(KEY).put(BOOK, bytes("a secret of theirs"));
        String sha256 = archive(KEY).put(BOOK, bytes("a secret of theirs"));
        byte[] lying = shelf().get(BOOK, sha256).orElseThrow();
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThatExceptionOfType(ArchiveUnreadable.class)
                .isThrownBy(() -> archive(NEXT).get(BOOK, sha256))
                .withMessageContaining(sha256);
        assertThat(archive(NEXT, KEY).get(BOOK, sha256)).contains(bytes("a secret of theirs"));
        assertThatExceptionOfType(ArchiveAway.class)
                .isThrownBy(() -> archive().put(BOOK, bytes("another")))
                .withMessageContaining("countinghouse.archive.key");
    }

    @Test
    void givesNothingElseInstead() {
        Archive archive = archive(KEY);
        String abc = archive.put(BOOK, bytes("abc"));
        byte[] sealed = shelf().get(BOOK, abc).orElseThrow();
        for (int at : new int[] {0, sealed.length / 2, sealed.length - 1}) {
            byte[] spoilt = sealed.clone();
            spoilt[at] ^= 1;
            spoil(BOOK, abc, spoilt);
            unreadable(archive, abc);
        }
        spoil(BOOK, abc, Arrays.copyOf(sealed, 5));
        unreadable(archive, abc);
        String other = archive.put(BOOK, bytes("other"));
        spoil(BOOK, abc, shelf().get(BOOK, other).orElseThrow());
        unreadable(archive, abc);
        spoil(BOOK, abc, new ArchiveSeal(List.of(KEY)).close("acme/" + abc, bytes("forged")));
        unreadable(archive, abc);
    }

    private static void unreadable(Archive archive, String sha256) {
        assertThatExceptionOfType(ArchiveUnreadable.class)
                .isThrownBy(() -> archive.get(BOOK, sha256));
    }
}

package dev.countinghouse.console.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is sealed is read with the same key for the same purpose, and not at all otherwise. */
final class SealTest {

    private static final String OLD = "o".repeat(Seal.SHORTEST_KEY);
    private static final String NEW = "n".repeat(Seal.SHORTEST_KEY);
    private static final byte[] TEXT = "somebody's".getBytes(StandardCharsets.UTF_8);

    private static Seal seal(String... keys) {
        return Seal.of(List.of(keys), "tickets");
    }

    @Test
    void opensWhatAnotherWithTheSameKeySealed() {
        assertThat(seal(OLD).open(seal(OLD).close(TEXT))).contains(TEXT);
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(seal(OLD).close(TEXT)).isNotEqualTo(seal(OLD).close(TEXT));
    }

    @Test
    void sealsWithTheFirstKeyAndOpensWithEach() {
        assertThat(seal(NEW, OLD).open(seal(OLD).close(TEXT))).contains(TEXT);
        assertThat(seal(NEW).open(seal(NEW, OLD).close(TEXT))).contains(TEXT);
        assertThat(seal(OLD).open(seal(NEW, OLD).close(TEXT))).isEmpty();
    }

    @Test
    void opensNothingOfAnotherPurpose() {
        assertThat(Seal.of(List.of(OLD), "else").open(seal(OLD).close(TEXT))).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedOrCutOrMadeUp() {
        String sealed = seal(OLD).close(TEXT);
        for (int place = 0; place < sealed.length(); place++) {
            char other = sealed.charAt(place) == 'A' ? 'Q' : 'A';
            String changed = sealed.substring(0, place) + other + sealed.substring(place + 1);
            if (place < sealed.length() - 1) assertThat(seal(OLD).open(changed)).isEmpty();
            assertThat(seal(OLD).open(sealed.substring(0, place))).isEmpty();
        }
        assertThat(seal(OLD).open("no such text!")).isEmpty();
    }

    @Test
    void refusesAKeyThatAPersonWouldType() {
        assertThatIllegalStateException()
                .isThrownBy(() -> seal("secret"))
                .withMessageContaining("session-keys")
                .withMessageNotContaining("secret,");
    }
}

package dev.countinghouse.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/** One key leads to one place, or the second of two is never reached. */
final class MenuTest {

    @Test
    void noKeyLeadsToTwoPlaces() {
        assertThat(Stream.concat(Stream.of("t"), Stream.concat(Menu.keys(), Waiting.keys())))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() == 1);
    }
}

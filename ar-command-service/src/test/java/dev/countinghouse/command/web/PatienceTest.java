package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

class PatienceTest {

    private static final Duration AT_LAST = Duration.ofSeconds(60);

    @Test
    void failsWhatIsNotAnsweredAndLeavesTheRest() {
        try (var patience = new Patience(Duration.ofMillis(1))) {
            var answered = patience.with(CompletableFuture.completedFuture("at once"));
            var late = patience.with(new CompletableFuture<String>());
            assertThat(late)
                    .failsWithin(AT_LAST)
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
            assertThat(answered).isCompletedWithValue("at once");
        }
    }

    @Test
    void waitsForWhatHasTime() {
        try (var hasty = new Patience(Duration.ofMillis(1));
                var patience = new Patience(AT_LAST)) {
            var soon = patience.with(new CompletableFuture<String>());
            var late = hasty.with(new CompletableFuture<String>());
            assertThat(late).failsWithin(AT_LAST);
            soon.complete("in time");
            assertThat(soon).isCompletedWithValue("in time");
        }
    }
}

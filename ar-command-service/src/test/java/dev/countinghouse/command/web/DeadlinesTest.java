package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

class DeadlinesTest {

    private static final Duration AT_LAST = Duration.ofSeconds(60);

    @Test
    void failsWhatIsNotAnsweredAndLeavesTheRest() {
        try (var patience = new Deadlines(Duration.ofMillis(1))) {
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
    void waitsAsLongAsItMay() {
        try (var patience = new Deadlines(AT_LAST)) {
            var late = patience.with(new CompletableFuture<String>());
            long now = System.nanoTime();
            patience.look(now + AT_LAST.minusSeconds(1).toNanos());
            assertThat(late).isNotDone();
            patience.look(now + AT_LAST.plusSeconds(1).toNanos());
            assertThat(late).isCompletedExceptionally();
        }
    }
}

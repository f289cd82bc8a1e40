package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.Terminal;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class WatchTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Watch watch =
            new Watch(Terminal.to(new PrintStream(said, true, StandardCharsets.UTF_8)));

    /** Dies as often as it is told to, and starts again unless it cannot. */
    private static final class Mortal implements Watch.Part {
        private int deaths;
        private boolean startsAgain = true;
        private int restarts;

        @Override
        public Optional<String> death() {
            return deaths > restarts ? Optional.of("no space left") : Optional.empty();
        }

        @Override
        public void restart() throws IOException {
            if (!startsAgain) throw new IOException("still no space");
            restarts++;
        }
    }

    private final Mortal disk = new Mortal();

    @Test
    void saysWhichPartHasDiedAndWhyAndStartsItAgain() {
        watch.over("Kafka", new Mortal());
        watch.over("PostgreSQL", disk);
        watch.look();
        disk.deaths = 1;
        watch.look();
        watch.look();
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("PostgreSQL has ended: no space left", "PostgreSQL runs again.");
        assertThat(watch.end()).isNotDone();
    }

    @Test
    void endsAllWhenAPartDoesNotStartAgain() {
        watch.over("PostgreSQL", disk);
        disk.deaths = 1;
        disk.startsAgain = false;
        watch.look();
        assertThat(watch.end())
                .isCompletedWithValue(
                        "PostgreSQL has ended (no space left) and does not start again (still no"
                                + " space)");
    }

    @Test
    void endsAllWhenAPartDiesAgainAndAgain() {
        watch.over("Kafka", disk);
        disk.deaths = 100;
        for (int looks = 0; looks < 20; looks++) watch.look();
        assertThat(watch.end()).isDone();
        assertThat(disk.restarts).isLessThan(20);
    }
}

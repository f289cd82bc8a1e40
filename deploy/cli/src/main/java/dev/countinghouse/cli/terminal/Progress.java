package dev.countinghouse.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** A bar that fills, with the number done and the rate: "rows 1,234/5,000 · 812 rows/s". */
public final class Progress implements AutoCloseable {

    private static final int BAR_WIDTH = 30;
    private static final long WATCHED_EVERY = Duration.ofMillis(100).toNanos();
    private static final long UNWATCHED_EVERY = Duration.ofSeconds(5).toNanos();
    private static final String FULL = "█";
    private static final String EMPTY = "░";

    private final Terminal terminal;
    private final String what;
    private final long total;
    private final long begun = System.nanoTime();
    private long done;
    private long shown = begun;

    public Progress(Terminal terminal, String what, long total) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    public synchronized void advance() {
        done++;
        long now = System.nanoTime();
        if (now - shown < (terminal.isWatched() ? WATCHED_EVERY : UNWATCHED_EVERY)) return;
        shown = now;
        if (terminal.isWatched()) {
            terminal.passing(text());
        } else {
            terminal.line(text());
        }
    }

    private String text() {
        int full = total == 0 ? BAR_WIDTH : (int) (BAR_WIDTH * done / total);
        return String.format(
                Locale.ROOT,
                "  %s%s %3d%%  %,d/%,d %s · %,d %s/s%s",
                FULL.repeat(full),
                EMPTY.repeat(BAR_WIDTH - full),
                total == 0 ? 100 : 100 * done / total,
                done,
                total,
                what,
                rate(),
                what,
                left());
    }

    /** An estimate while there is something left to do. */
    private String left() {
        if (done == 0 || done == total) return "";
        double seconds = elapsed().toNanos() / 1e9 * (total - done) / done;
        return " · " + Terminal.words(Duration.ofMillis((long) (seconds * 1000))) + " left";
    }

    public synchronized long rate() {
        return Math.round(done / Math.max(1e-9, elapsed().toNanos() / 1e9));
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Leaves the last state of the bar on the screen. */
    @Override
    public synchronized void close() {
        terminal.cleared();
        terminal.line(text());
    }
}

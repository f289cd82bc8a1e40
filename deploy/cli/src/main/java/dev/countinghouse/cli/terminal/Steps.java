package dev.countinghouse.cli.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Says what is being done while it is done, and how long it took. */
public final class Steps {

    private static final int NAME_WIDTH = 18;
    private static final int DETAIL_WIDTH = 40;

    private final Terminal terminal;
    private final long begun = System.nanoTime();

    public Steps(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does one step and says so; a failure is said, too, and passed on. */
    public <T> T step(String name, String detail, Callable<T> work) throws Exception {
        if (!terminal.isWatched()) terminal.line("  … " + padded(name) + " " + detail);
        terminal.passing("  … " + padded(name) + " " + detail);
        long start = System.nanoTime();
        try {
            T result = work.call();
            done(terminal.good("✓"), name, detail, start);
            return result;
        } catch (Exception failed) {
            done(terminal.bad("✗"), name, detail, start);
            throw failed;
        }
    }

    private void done(String mark, String name, String detail, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String line =
                String.format(
                        Locale.ROOT,
                        "  %s %s %-" + DETAIL_WIDTH + "s %8s",
                        mark,
                        padded(name),
                        detail,
                        Terminal.words(took));
        terminal.cleared();
        terminal.line(line);
    }

    private static String padded(String name) {
        return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name);
    }

    /** Time since the first step. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}

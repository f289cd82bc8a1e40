package dev.countinghouse.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Where the words go, and whether somebody is watching. */
public final class Terminal {

    private static final String DIM = "\u001b[2m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean watched;
    private final boolean coloured;

    private Terminal(PrintStream out, boolean watched, boolean coloured) {
        this.out = out;
        this.watched = watched;
        this.coloured = coloured;
    }

    /** The process's own, coloured if it is one and the user did not say otherwise. */
    public static Terminal system() {
        var console = System.console();
        boolean watched = console != null && console.isTerminal();
        return new Terminal(System.out, watched, watched && System.getenv("NO_COLOR") == null);
    }

    /** The process's own for what went wrong. */
    public static Terminal errors() {
        Terminal system = system();
        return new Terminal(System.err, system.watched, system.coloured);
    }

    /** Plain lines to a stream. */
    public static Terminal to(PrintStream out) {
        return new Terminal(out, false, false);
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    public void blank() {
        line("");
    }

    /** A heading with air around it. */
    public void title(String text) {
        blank();
        line(bold(text));
        blank();
    }

    public boolean isWatched() {
        return watched;
    }

    /** Shows a line that the next one replaces; only where somebody is watching. */
    synchronized void passing(String text) {
        if (!watched) return;
        out.print(CLEAR_LINE + text);
        out.flush();
    }

    /** Takes the passing line away. */
    synchronized void cleared() {
        passing("");
    }

    public String dim(String text) {
        return in(DIM, text);
    }

    public String bold(String text) {
        return in(BOLD, text);
    }

    public String bad(String text) {
        return in(RED, text);
    }

    public String good(String text) {
        return in(GREEN, text);
    }

    private String in(String colour, String text) {
        return coloured ? colour + text + PLAIN : text;
    }

    /** Such as {@code 0.4 s}, {@code 12.3 s} or {@code 3 min 05 s}. */
    public static String words(Duration duration) {
        if (duration.toSeconds() < 100) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return String.format(
                Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }

    /** A whole number in groups of three. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

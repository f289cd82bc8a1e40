package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.terminal.Terminal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks after what runs: says which part has died and why, and starts it again. One that does not
 * start, or dies again and again, is the end of all: a whole that lacks a part answers nothing
 * right, and only a person can make room on a disk.
 */
final class Watch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST_RESTARTS = 5;

    private final Terminal terminal;
    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watch").factory());
    private int restarts;

    /** A part that can die. */
    interface Part {

        /** Why it does not run any more, if it does not. */
        Optional<String> death();

        /** Starts it again on what it left. */
        void restart() throws Exception;
    }

    private record Watched(String name, Part part) {}

    Watch(Terminal terminal) {
        this.terminal = terminal;
    }

    void over(String name, Part part) {
        all.add(new Watched(name, part));
    }

    /** Looks from now on. */
    void begin() {
        looking.scheduleWithFixedDelay(
                this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why all of it must end, once it must. */
    CompletableFuture<String> end() {
        return end;
    }

    void look() {
        for (Watched one : all) {
            if (end.isDone()) return;
            one.part().death().ifPresent(why -> restart(one, why));
        }
    }

    private void restart(Watched one, String why) {
        terminal.line(terminal.bad(one.name() + " has ended: ") + why);
        Exception failure = null;
        if (++restarts <= MOST_RESTARTS) {
            failure = restarted(one);
            if (failure == null) {
                terminal.line(one.name() + " runs again.");
                return;
            }
            Logs.note(failure);
        }
        end.complete(
                one.name()
                        + " has ended ("
                        + why
                        + ") and "
                        + (failure == null
                                ? "does so again and again"
                                : "does not start again (" + failure.getMessage() + ")"));
    }

    private static @Nullable Exception restarted(Watched one) {
        try {
            one.part().restart();
            return null;
        } catch (Exception failure) {
            return failure;
        }
    }

    @Override
    public void close() {
        looking.close();
    }
}

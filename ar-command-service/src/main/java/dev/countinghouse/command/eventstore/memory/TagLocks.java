package dev.countinghouse.command.eventstore.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has decisions about the same thing taken one after the other, so that none is computed that is
 * bound to lose: from reading to being queued if the next one can be taken on top of it, and else
 * until it is settled. They make it quick, not right: whoever has waited too long goes on without.
 */
public final class TagLocks {

    private static final long PATIENCE_MILLIS = 2_000;

    /** The last in the line for each tag; who comes next waits for it. */
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** Locks that somebody holds until he releases them, once or more often. */
    public final class Held {
        private final Map<String, CompletableFuture<Void>> held;

        private Held(Map<String, CompletableFuture<Void>> held) {
            this.held = held;
        }

        public void release() {
            held.forEach(
                    (tag, mine) -> {
                        last.remove(tag, mine);
                        mine.complete(null);
                    });
        }
    }

    /** Waits until the caller is the first in the line for all of the tags. */
    public Held take(Collection<String> tags) {
        // all in the same order, so that nobody waits for somebody who waits for him
        List<String> sorted = tags.stream().distinct().sorted().toList();
        Map<String, CompletableFuture<Void>> held = new LinkedHashMap<>();
        var all = new Held(held);
        boolean patient = true;
        for (String tag : sorted) {
            var mine = new CompletableFuture<Void>();
            CompletableFuture<Void> before = last.put(tag, mine);
            held.put(tag, mine);
            if (before != null && patient) patient = await(before);
        }
        return all;
    }

    private static boolean await(CompletableFuture<Void> before) {
        try {
            before.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a turn does not fail", impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

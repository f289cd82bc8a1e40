package dev.countinghouse.command.eventstore;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A unit of work that may decide on what this instance remembers of the log and is about to append
 * to it, instead of on the log itself. Its append is checked against the log as ever, and fails
 * with what it relied on. Any other outcome is not checked by anything: so whoever begins a
 * speculation must have a "no" or an "already" that {@link #isUsed() used} it decided again,
 * without one.
 */
public final class Speculation {

    private static final ResourceKey<Speculation> KEY = ResourceKey.withLabel("speculation");

    private final Set<PendingAppend> reliesOn = new LinkedHashSet<>();
    private final List<Consumer<Standing>> queued = new ArrayList<>();
    private boolean used;
    private boolean inTurn;

    private Speculation() {}

    /** Lets what the unit of work reads come from memory. */
    public static Speculation begin(ProcessingContext context) {
        var speculation = new Speculation();
        context.putResource(KEY, speculation);
        return speculation;
    }

    /** The one of a unit of work, for the store to heed. */
    static @Nullable Speculation of(@Nullable ProcessingContext context) {
        return context == null ? null : context.getResource(KEY);
    }

    /** The one of a unit of work, if it read from a store that remembers. */
    public static @Nullable Speculation heeded(ProcessingContext context) {
        Speculation speculation = of(context);
        return speculation != null && speculation.isHeeded() ? speculation : null;
    }

    private synchronized boolean isHeeded() {
        return inTurn;
    }

    /** Whether something that was read came from memory. */
    public synchronized boolean isUsed() {
        return used;
    }

    synchronized void use(List<PendingAppend> relied) {
        used = true;
        reliesOn.addAll(relied);
    }

    /** Has the append fail unless another one, queued before it, is accepted. */
    public synchronized void relyOn(Standing other) {
        switch (other) {
            case PendingAppend append -> reliesOn.add(append);
        }
    }

    /** Tells what is appended as soon as others can rely on it. */
    public synchronized void whenQueued(Consumer<Standing> told) {
        queued.add(told);
    }

    /** Whether its turn must still be taken. */
    synchronized boolean takesTurn() {
        boolean first = !inTurn;
        inTurn = true;
        return first;
    }

    /** Only the last of those that rely on each other. */
    synchronized List<PendingAppend> reliesOn() {
        List<PendingAppend> newestFirst = new ArrayList<>(reliesOn);
        newestFirst.sort(Comparator.comparingLong(PendingAppend::sequence).reversed());
        List<PendingAppend> last = new ArrayList<>();
        Set<PendingAppend> implied = new HashSet<>();
        for (PendingAppend append : newestFirst) {
            if (!append.isAccepted() && !implied.contains(append)) last.add(append);
            implied.addAll(append.reliesOn());
        }
        return last;
    }

    void isQueued(PendingAppend append) {
        List<Consumer<Standing>> all;
        synchronized (this) {
            all = List.copyOf(queued);
            queued.clear();
        }
        all.forEach(told -> told.accept(append));
    }
}

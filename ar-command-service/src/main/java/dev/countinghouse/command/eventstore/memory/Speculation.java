package dev.countinghouse.command.eventstore.memory;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.Dictionary;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
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

    private final Set<QueuedAppend> reliesOn = new LinkedHashSet<>();
    private final Collection<EventCriteria> expectedNew = new ArrayList<>();
    private final Set<Criterion> presumedNew = new LinkedHashSet<>();
    private final List<Consumer<QueuedAppend>> queued = new ArrayList<>();
    private final boolean presumes;
    private boolean used;
    private boolean hasLocks;

    private Speculation(boolean presumes) {
        this.presumes = presumes;
    }

    /**
     * Lets what the unit of work reads come from memory.
     *
     * @param presumes whether it may {@link #presumeNew} something: not if that was wrong before
     */
    public static Speculation begin(ProcessingContext context, boolean presumes) {
        var speculation = new Speculation(presumes);
        context.putResource(KEY, speculation);
        return speculation;
    }

    /** The one of a unit of work, if it has one. */
    public static @Nullable Speculation of(@Nullable ProcessingContext context) {
        return context == null ? null : context.getResource(KEY);
    }

    /** Whether something that was read came from memory. */
    public synchronized boolean isUsed() {
        return used;
    }

    /**
     * Spares a unit of work that speculates the question whether what it is about to bring into
     * being is there already: as long as nothing is remembered of it, nothing is taken to be in the
     * log. Its append fails unless the log, then, has nothing under these tags.
     *
     * @param criteria each with a tag that names the new thing; has no effect without a speculation
     *     that presumes
     */
    public static void presumeNew(
            Collection<EventCriteria> criteria, @Nullable ProcessingContext context) {
        Speculation speculation = of(context);
        if (speculation != null && speculation.presumes) speculation.expectNew(criteria);
    }

    private synchronized void expectNew(Collection<EventCriteria> criteria) {
        expectedNew.addAll(criteria);
    }

    /** What need not be asked, as it would be asked. */
    public synchronized Set<Criterion> expectedNew(Dictionary names) {
        Set<Criterion> questions = new HashSet<>();
        for (EventCriteria criteria : expectedNew) {
            for (Criterion one : Criterion.of(criteria, names)) questions.add(one.question());
        }
        return questions;
    }

    public synchronized void use(LogMemory.Recalled recalled) {
        used = true;
        reliesOn.addAll(recalled.reliesOn());
        presumedNew.addAll(recalled.presumedNew());
    }

    /** What was not asked, and must not be there when the append is checked. */
    public synchronized Set<Criterion> presumedNew() {
        return Set.copyOf(presumedNew);
    }

    /** Has the append fail unless another one, queued before it, is accepted. */
    public synchronized void relyOn(QueuedAppend other) {
        reliesOn.add(other);
    }

    /** Tells what is appended as soon as others can rely on it. */
    public synchronized void whenQueued(Consumer<QueuedAppend> told) {
        queued.add(told);
    }

    /** Whether its locks must still be taken: once. */
    public synchronized boolean takesLocks() {
        boolean first = !hasLocks;
        hasLocks = true;
        return first;
    }

    /** Only the last of those that rely on each other. */
    public synchronized List<QueuedAppend> reliesOn() {
        List<QueuedAppend> newestFirst = new ArrayList<>(reliesOn);
        newestFirst.sort(Comparator.comparingLong(QueuedAppend::sequence).reversed());
        List<QueuedAppend> last = new ArrayList<>();
        Set<QueuedAppend> implied = new HashSet<>();
        for (QueuedAppend append : newestFirst) {
            if (!append.isAccepted() && !implied.contains(append)) last.add(append);
            implied.addAll(append.reliesOn());
        }
        return last;
    }

    /** Its append has its number: tells those who wait for that. */
    public void isQueued(QueuedAppend append) {
        List<Consumer<QueuedAppend>> all;
        synchronized (this) {
            all = List.copyOf(queued);
            queued.clear();
        }
        all.forEach(told -> told.accept(append));
    }
}

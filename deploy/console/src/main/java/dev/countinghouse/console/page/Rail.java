package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Work.QueueTotals;
import dev.countinghouse.http.Permission;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * All queues, asked while the page itself is made. What stands in them is counted anew each time,
 * which takes long where very much is open: then a page has the figures of the one before, and
 * those to come are for the next. Only the first page waits for as long as it takes.
 */
final class Rail implements AutoCloseable {

    /** So many people's figures are kept, those that were looked at last. */
    private static final int MOST = 1_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration patience;
    private final Map<Place, Counted> counted =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Counted> eldest) {
                    return size() > MOST;
                }
            };

    Rail(Duration patience) {
        this.patience = patience;
    }

    /** Who looks at which book, and as of when. */
    record Place(String person, String book, AsOf asOf) {}

    /** What was counted last, and what is being counted. */
    private record Counted(@Nullable List<Queue> last, Future<List<Queue>> next) {}

    /** Begins to ask, and gives what waits for the answer; none if it cannot be had. */
    Supplier<List<Queue>> of(Desk desk) {
        if (!desk.person().may(Permission.READ)) return List::of;
        var place = new Place(desk.person().name(), desk.book(), desk.asOf());
        return of(place, () -> asked(desk));
    }

    Supplier<List<Queue>> of(Place place, Callable<List<Queue>> asking) {
        Counted begun = begun(place, asking);
        return () -> answered(begun);
    }

    /** Nothing is asked again that is still being asked. */
    private Counted begun(Place place, Callable<List<Queue>> asking) {
        synchronized (counted) {
            Counted before = counted.get(place);
            if (before != null && before.last != null && !before.next.isDone()) return before;
            List<Queue> last = before == null ? null : known(before);
            var begun = new Counted(last, threads.submit(asking));
            counted.put(place, begun);
            return begun;
        }
    }

    /** Nothing is no figure: the services were away. */
    private static @Nullable List<Queue> known(Counted before) {
        if (before.next.state() != Future.State.SUCCESS) return before.last;
        List<Queue> found = before.next.resultNow();
        return found.isEmpty() ? before.last : found;
    }

    private static List<Queue> asked(Desk desk) {
        try {
            return desk.read(desk.api("queues"), QueueTotals.class).items().stream()
                    .map(Queue::of)
                    .toList();
        } catch (Refused | Away without) {
            return List.of();
        }
    }

    private List<Queue> answered(Counted begun) {
        List<Queue> last = begun.last;
        try {
            if (last == null) return begun.next.get();
            return inTime(begun.next, last);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the queues cannot be had", failed.getCause());
        }
    }

    private List<Queue> inTime(Future<List<Queue>> next, List<Queue> last)
            throws InterruptedException, ExecutionException {
        try {
            return next.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return last;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}

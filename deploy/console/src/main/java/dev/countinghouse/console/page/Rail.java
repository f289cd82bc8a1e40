package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Work.QueueTotals;
import dev.countinghouse.http.Permission;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** All queues, asked while the page itself is made. */
final class Rail implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Begins to ask, and gives what waits for the answer; none if it cannot be had. */
    Supplier<List<Queue>> of(Desk desk) {
        if (!desk.person().may(Permission.READ)) return List::of;
        Future<List<Queue>> asked = threads.submit(() -> asked(desk));
        return () -> answered(asked);
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

    private static List<Queue> answered(Future<List<Queue>> future) {
        try {
            return future.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the queues cannot be had", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}

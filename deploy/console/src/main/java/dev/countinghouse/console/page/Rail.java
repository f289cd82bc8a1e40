package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.http.Permission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** All queues, asked side by side while the page itself is made. */
final class Rail implements AutoCloseable {

    private final List<QueueSource> sources;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Rail(List<QueueSource> sources) {
        this.sources = sources;
    }

    /**
     * Begins to ask, and gives what waits for the answers. A queue that cannot be had is left out.
     */
    Supplier<List<Queue>> of(Desk desk) {
        if (!desk.person().may(Permission.READ)) return List::of;
        List<Future<Optional<Queue>>> asked =
                sources.stream().map(source -> threads.submit(() -> asked(source, desk))).toList();
        return () -> asked.stream().map(Rail::answered).flatMap(Optional::stream).toList();
    }

    private static Optional<Queue> asked(QueueSource source, Desk desk) {
        try {
            return Optional.of(source.of(desk));
        } catch (Refused | Away without) {
            return Optional.empty();
        }
    }

    private static Optional<Queue> answered(Future<Optional<Queue>> future) {
        try {
            return future.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a queue cannot be made", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}

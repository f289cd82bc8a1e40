package dev.countinghouse.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Carries records out side by side, so that they share the store's batches. */
final class SideBySide {

    /** Records that are on their way to the log at a time. */
    private static final int AT_ONCE = 128;

    private SideBySide() {}

    /**
     * What became of each, in their order. One that cannot be sent now ends it: all is sent again.
     */
    static <R> List<Posted> each(List<R> records, Function<R, Posted> posting)
            throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        List<Future<Posted>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (R record : records) {
                places.acquire();
                begun.add(
                        threads.submit(
                                () -> {
                                    try {
                                        return posting.apply(record);
                                    } finally {
                                        places.release();
                                    }
                                }));
            }
        }
        List<Posted> posted = new ArrayList<>();
        for (Future<Posted> one : begun) posted.add(result(one));
        return posted;
    }

    private static Posted result(Future<Posted> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) throw reason;
            throw new IllegalStateException("a record failed", e);
        }
    }
}

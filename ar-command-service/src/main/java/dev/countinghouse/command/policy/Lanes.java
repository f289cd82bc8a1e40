package dev.countinghouse.command.policy;

import dev.countinghouse.contract.AccountId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Follows the events of a page: those of one account one after the other, others side by side. */
final class Lanes implements AutoCloseable {

    /** So many at once; more would only wait at the database, before people's own commands. */
    private static final int AT_ONCE = 16;

    private final TaskSender sender;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("policy-lane-", 0).factory());

    Lanes(TaskSender sender) {
        this.sender = sender;
    }

    /**
     * Returns when each event was followed to its end.
     *
     * @throws RuntimeException what kept one of them from it, when all the others have ended
     */
    void follow(Policy policy, List<Occasion> page) throws InterruptedException {
        Map<Optional<AccountId>, List<Occasion>> lanes = new LinkedHashMap<>();
        page.forEach(
                occasion ->
                        lanes.computeIfAbsent(
                                        Optional.ofNullable(occasion.task().account()),
                                        _ -> new ArrayList<>())
                                .add(occasion));
        List<Future<?>> running = new ArrayList<>();
        for (List<Occasion> lane : lanes.values()) {
            running.add(threads.submit(() -> inOrder(policy, lane)));
        }
        RuntimeException failure = null;
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                failure = reason(e);
            } catch (InterruptedException e) {
                running.forEach(other -> other.cancel(true));
                throw e;
            }
        }
        if (failure != null) throw failure;
    }

    private Void inOrder(Policy policy, List<Occasion> lane) throws InterruptedException {
        for (Occasion occasion : lane) sender.follow(policy, occasion);
        return null;
    }

    private static RuntimeException reason(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException reason
                ? reason
                : new IllegalStateException("a policy failed", failed.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

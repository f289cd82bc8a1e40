package dev.countinghouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class WindowTest {

    private static final int RUNNING = 8;

    private final Semaphore running = new Semaphore(RUNNING);
    private final AtomicInteger idle = new AtomicInteger();
    private final Semaphore room = new Semaphore(2 * Window.PARTS);
    private final Window window = new Window(running, room, idle::incrementAndGet);
    private final Queue<Integer> ran = new ConcurrentLinkedQueue<>();

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over when it has run. */
    private static Window.Work work(Runnable all) {
        return () -> {
            all.run();
            return CompletableFuture.completedFuture(null);
        };
    }

    @Test
    void runsTheLinesOfAnAccountInTheirOrder() throws InterruptedException {
        List<Integer> expected = new ArrayList<>();
        for (int line = 0; line < 10_000; line++) {
            int number = line;
            window.run("a", 100, work(() -> ran.add(number)));
            expected.add(number);
        }
        window.awaitAll();
        assertThat(ran).containsExactlyElementsOf(expected);
    }

    @Test
    void runsOthersWhileALongRowOfOneAccountWaits() throws InterruptedException {
        var held = new CountDownLatch(1);
        for (int line = 0; line < 1_000; line++) window.run("slow", 100, work(() -> await(held)));
        window.run("quick", 100, work(() -> ran.add(1)));
        Eventually.until("the other account's line has run", () -> !ran.isEmpty());
        held.countDown();
        window.awaitAll();
        assertThat(idle.get()).isPositive();
    }

    @Test
    void runsNoMoreAtATimeThanAllStreamsMay() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        for (int line = 0; line < 1_000; line++) {
            window.run(
                    "account-" + line,
                    100,
                    work(
                            () -> {
                                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                Thread.yield();
                                now.decrementAndGet();
                            }));
        }
        window.awaitAll();
        assertThat(most.get()).isBetween(1, RUNNING);
        assertThat(running.availablePermits()).isEqualTo(RUNNING);
    }

    @Test
    void readsOnOnlyAsFarAsItsBytesAllow() throws InterruptedException {
        var held = new CountDownLatch(1);
        var taken = new AtomicInteger();
        Thread reader =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                for (int line = 0; line < 100; line++) {
                                    window.run("a", Import.MAX_LINE_BYTES, work(() -> await(held)));
                                    taken.incrementAndGet();
                                }
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        Eventually.until("it waits", () -> reader.getState() == Thread.State.WAITING);
        assertThat((long) taken.get() * Import.MAX_LINE_BYTES)
                .isLessThanOrEqualTo((long) Window.PARTS * Window.PART_BYTES);
        held.countDown();
        reader.join();
        window.awaitAll();
        assertThat(taken).hasValue(100);
    }

    @Test
    void readsNoMoreOfAllStreamsThanThereIsRoomFor() throws InterruptedException {
        var held = new CountDownLatch(1);
        var taken = new AtomicInteger();
        List<Window> windows = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int stream = 0; stream < 4; stream++) {
            var one = new Window(running, room, idle::incrementAndGet);
            windows.add(one);
            readers.add(
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    for (int line = 0; line < 20; line++) {
                                        one.run(
                                                "a",
                                                Import.MAX_LINE_BYTES,
                                                work(() -> await(held)));
                                        taken.incrementAndGet();
                                    }
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }));
        }
        for (Thread reader : readers) {
            Eventually.until("it waits", () -> reader.getState() == Thread.State.WAITING);
        }
        assertThat((long) taken.get() * Import.MAX_LINE_BYTES)
                .isLessThanOrEqualTo(2L * Window.PARTS * Window.PART_BYTES);
        held.countDown();
        for (Thread reader : readers) reader.join();
        for (Window one : windows) one.awaitAll();
        assertThat(taken).hasValue(80);
        assertThat(room.availablePermits()).isEqualTo(2 * Window.PARTS);
    }

    @Test
    void aLineThatNamesNoAccountWaitsForAllBeforeIt() throws InterruptedException {
        for (int line = 0; line < 100; line++) {
            window.run("account-" + line, 100, work(() -> ran.add(1)));
        }
        var before = new AtomicInteger();
        window.run(null, 100, work(() -> before.set(ran.size())));
        assertThat(before).hasValue(100);
    }

    @Test
    void goesOnWithAnAccountWhoseLineBroke() throws InterruptedException {
        var held = new CountDownLatch(1);
        window.run(
                "a",
                100,
                () -> {
                    await(held);
                    throw new AssertionError("as it shall, in the output of this test");
                });
        window.run("a", 100, work(() -> ran.add(2)));
        held.countDown();
        window.awaitAll();
        assertThat(ran).containsExactly(2);
    }

    @Test
    void runsTheNextLineOfAnAccountOnlyWhenTheOneBeforeItIsOver() throws InterruptedException {
        List<CompletableFuture<Void>> over = new ArrayList<>();
        for (int line = 0; line < 100; line++) {
            int number = line;
            var mine = new CompletableFuture<Void>();
            over.add(mine);
            window.run(
                    "a",
                    100,
                    () -> {
                        ran.add(number);
                        return mine;
                    });
        }
        for (int line = 0; line < 100; line++) {
            int begun = line + 1;
            Eventually.until("line " + line + " has begun", () -> ran.size() == begun);
            assertThat(running.availablePermits()).isEqualTo(RUNNING - 1);
            // one that fails is over, too
            if (line % 2 == 0) over.get(line).complete(null);
            else over.get(line).completeExceptionally(new IllegalStateException("shall be"));
        }
        window.awaitAll();
        assertThat(running.availablePermits()).isEqualTo(RUNNING);
    }

    @Test
    void aLineThatNamesNoAccountIsOverBeforeTheNext() throws InterruptedException {
        var over = new CompletableFuture<Void>();
        Thread reader =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                window.run(null, 100, () -> over);
                                window.run("a", 100, work(() -> ran.add(1)));
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        Eventually.until("it waits", () -> reader.getState() == Thread.State.WAITING);
        assertThat(ran).isEmpty();
        over.complete(null);
        reader.join();
        window.awaitAll();
        assertThat(ran).containsExactly(1);
    }
}

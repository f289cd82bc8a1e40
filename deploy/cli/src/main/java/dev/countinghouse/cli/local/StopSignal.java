package dev.countinghouse.cli.local;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C or a SIGTERM, to be waited for. The process ends once this is closed, so that whatever was
 * opened after it has been closed before.
 */
public final class StopSignal implements AutoCloseable {

    private final CountDownLatch given = new CountDownLatch(1);
    private final CountDownLatch obeyed = new CountDownLatch(1);

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::give, "stop"));
    }

    private void give() {
        given.countDown();
        try {
            obeyed.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives it from within: whoever waits goes on, and the process does not end by it. */
    public void end() {
        given.countDown();
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    public void await() throws InterruptedException {
        given.await();
    }

    @Override
    public void close() {
        obeyed.countDown();
    }
}

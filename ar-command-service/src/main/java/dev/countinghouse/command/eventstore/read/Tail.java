package dev.countinghouse.command.eventstore.read;

import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Wakes open streams when the log grows; watches it only while somebody listens. */
public final class Tail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration LOOK_UP = Duration.ofMillis(500);

    private final EventLog log;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private boolean watching;
    private volatile boolean closed;

    public Tail(EventLog log) {
        this.log = log;
    }

    /** Has a listener run whenever the log has grown. */
    public Registration listen(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        watch();
        return () -> listeners.remove(own);
    }

    private synchronized void watch() {
        if (watching || closed) return;
        watching = true;
        Thread.ofVirtual().name("event-tail").start(this::run);
    }

    private void run() {
        long seen = 0;
        while (isNeeded()) {
            try {
                if (!log.await(seen, LOOK_UP)) continue;
                seen = log.reached();
                listeners.forEach(Tail::tell);
            } catch (RuntimeException | Error e) {
                LOG.warn("the log cannot be watched, trying again", e);
                if (!slept()) return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** One listener that breaks must not keep the others from hearing. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error broken) {
            LOG.error("a listener of the log has failed", broken);
        }
    }

    /** Waits before the next try; false if it is not wanted any more. */
    private static boolean slept() {
        try {
            Thread.sleep(LOOK_UP);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private synchronized boolean isNeeded() {
        watching = !closed && !listeners.isEmpty();
        return watching;
    }

    @Override
    public void close() {
        closed = true;
    }
}

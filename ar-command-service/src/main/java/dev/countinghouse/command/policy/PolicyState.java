package dev.countinghouse.command.policy;

import dev.countinghouse.command.lease.Pause;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How a policy is doing on this instance, for who looks at it from outside. */
final class PolicyState {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyState.class);

    private final String policy;
    private final LongAdder acted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Pause pause = new Pause();
    private volatile PolicyStatus status = PolicyStatus.STOPPED;
    private volatile String problem = "";

    PolicyState(String policy) {
        this.policy = policy;
    }

    PolicyStatus status() {
        return status;
    }

    /** What it waits for; empty when it does not. */
    String problem() {
        return problem;
    }

    long acted() {
        return acted.sum();
    }

    long refused() {
        return refused.sum();
    }

    void countActed() {
        acted.increment();
    }

    void countRefused() {
        refused.increment();
    }

    /** A page was followed. */
    void followed() {
        pause.reset();
        become(PolicyStatus.ACTIVE);
    }

    void become(PolicyStatus now) {
        if (status == now) return;
        LOG.atInfo()
                .addKeyValue("policy", policy)
                .addKeyValue("status", now)
                .log("a policy's status changed");
        problem = "";
        status = now;
    }

    /**
     * It could not go on.
     *
     * @return how long to wait before the next try
     */
    Duration failed(Throwable failure) {
        Duration wait = pause.afterFailure();
        problem =
                failure instanceof QueryAway
                        ? String.valueOf(failure.getMessage())
                        : failure.getClass().getSimpleName();
        status = PolicyStatus.WAITING;
        LOG.atWarn()
                .addKeyValue("policy", policy)
                .addKeyValue("pauseMillis", wait.toMillis())
                .setCause(failure)
                .log("a policy waits and will try again");
        return wait;
    }
}

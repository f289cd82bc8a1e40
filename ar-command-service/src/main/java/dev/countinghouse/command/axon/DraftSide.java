package dev.countinghouse.command.axon;

import org.axonframework.common.configuration.AxonConfiguration;

/** Command sides that decide as the service's own does, and record nothing. */
@FunctionalInterface
public interface DraftSide {

    /**
     * Begins a draft: what is decided in it counts for what comes after it, in it alone.
     *
     * @return started; the caller shuts it down
     */
    AxonConfiguration begin();
}

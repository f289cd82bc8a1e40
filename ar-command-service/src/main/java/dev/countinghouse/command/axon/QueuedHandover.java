package dev.countinghouse.command.axon;

import dev.countinghouse.command.eventstore.memory.QueuedAppend;
import dev.countinghouse.command.eventstore.memory.Speculation;
import dev.countinghouse.command.series.Handover;

import java.util.function.Consumer;

/** Hands over by way of the store's memory of what is queued. */
record QueuedHandover(Speculation speculation) implements Handover {

    private record QueuedOutcome(QueuedAppend append) implements Outcome {

        @Override
        public boolean isAccepted() {
            return append.isAccepted();
        }

        @Override
        public boolean isGone() {
            return append.isGone();
        }
    }

    @Override
    public boolean isReliable() {
        return speculation.isUsed();
    }

    @Override
    public void relyOn(Outcome other) {
        if (!(other instanceof QueuedOutcome(QueuedAppend append))) {
            throw new IllegalArgumentException("not an outcome of this store: " + other);
        }
        speculation.relyOn(append);
    }

    @Override
    public void whenQueued(Consumer<Outcome> told) {
        speculation.whenQueued(append -> told.accept(new QueuedOutcome(append)));
    }
}

package dev.countinghouse.bench.lab;

import java.time.Duration;

/** A contender that could not be had, and why: its row says so. */
public record Absent(String name, String absence) implements Contender {

    @Override
    public boolean takes(Load load) {
        return false;
    }

    @Override
    public Sample under(Load load, Duration length) {
        throw new IllegalStateException(name + " is absent: " + absence);
    }

    @Override
    public void verify() {}

    @Override
    public void close() {}
}

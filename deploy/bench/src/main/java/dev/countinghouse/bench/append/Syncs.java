package dev.countinghouse.bench.append;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.DiskProbe;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;

import java.io.IOException;
import java.time.Duration;

/** Nothing but one write and one fdatasync for each event, one after the other. */
final class Syncs implements Contender {

    static final String NAME = "one fdatasync each";

    private final DiskProbe probe;

    Syncs(Lab lab) throws IOException {
        probe = new DiskProbe(lab.directory("syncs"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takes(Load load) {
        return load.inFlight() == 1;
    }

    @Override
    public Sample under(Load load, Duration length) {
        return Pressure.closed(
                1,
                length,
                () -> {
                    probe.sync();
                    return 1;
                });
    }

    @Override
    public void verify() {}

    @Override
    public void close() throws IOException {
        probe.close();
    }
}

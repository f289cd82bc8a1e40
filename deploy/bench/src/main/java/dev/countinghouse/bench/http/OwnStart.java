package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.OracleException;
import dev.countinghouse.bench.lab.Sample;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One service, started anew in each turn on a database that it has made before. */
final class OwnStart implements Contender {

    static final String TASK = "start to ready";

    private static final String NAME = "starts";

    private final Lab lab;
    private final String service;
    private final Path key;
    private @Nullable ServiceProcess running;

    OwnStart(Lab lab, String service) throws IOException {
        this.lab = lab;
        this.service = service;
        key = Site.key(lab, NAME);
    }

    @Override
    public String name() {
        return service;
    }

    @Override
    public void prepare() {
        close();
    }

    /** A start takes as long as it takes. */
    @Override
    public Sample under(Load load, Duration length) throws IOException {
        prepare();
        var started = ServiceProcess.start(lab, service, Site.properties(lab, NAME, service, key));
        running = started;
        Histogram micros = Sample.histogram();
        micros.recordValue(started.untilReady().toNanos() / 1_000);
        return new Sample(1, 1, 0, 0, null, 0, started.untilReady(), micros);
    }

    @Override
    public void verify() {
        OracleException.require(running != null, service + " was not started");
    }

    @Override
    public Map<String, Long> processes() {
        ServiceProcess process = running;
        return process == null ? Map.of() : Map.of(service, process.pid());
    }

    @Override
    public void close() {
        ServiceProcess process = running;
        if (process != null) process.close();
        running = null;
    }
}

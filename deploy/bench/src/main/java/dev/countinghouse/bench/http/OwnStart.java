package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.OracleException;
import dev.countinghouse.bench.lab.Sample;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service, started anew in each turn on a database that it has made before. */
public final class OwnStart implements Contender {

    public static final List<String> SERVICES = List.of(Site.COMMAND, Site.QUERY);

    private final Lab lab;
    private final String service;
    private @Nullable ServiceProcess running;

    public OwnStart(Lab lab, String service) {
        this.lab = lab;
        this.service = service;
    }

    @Override
    public void prepare() {
        close();
    }

    /** A start takes as long as it takes. */
    @Override
    public Sample under(Load load, Duration length) throws IOException {
        prepare();
        var started = Site.start(lab, "starts", service);
        running = started;
        return Sample.whole(1, started.untilReady());
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

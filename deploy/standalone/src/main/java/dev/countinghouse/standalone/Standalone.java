package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.local.Launcher;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.terminal.Refusal;
import dev.countinghouse.cli.terminal.Steps;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.query.QueryApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** PostgreSQL, Kafka and both services, in this process. */
final class Standalone implements Launcher.Started {

    static final String COMMAND_DATABASE = "countinghouse_command";
    static final String QUERY_DATABASE = "countinghouse_query";

    /** What is to be stopped, the last started first. */
    private final Deque<Part> parts = new ArrayDeque<>();

    private final Settings settings;
    private final Terminal terminal;
    private final Steps steps;
    private final BooleanSupplier cancelled;

    private record Part(String name, AutoCloseable running) {}

    private Standalone(Settings settings, Terminal terminal, BooleanSupplier cancelled) {
        this.settings = settings;
        this.terminal = terminal;
        this.steps = new Steps(terminal);
        this.cancelled = cancelled;
    }

    static Standalone start(Settings settings, Terminal terminal) throws Exception {
        return start(settings, terminal, () -> false);
    }

    /**
     * Starts all of it, or nothing.
     *
     * @param cancelled asked between the steps
     * @throws Refusal if a port is busy, the data are in use, or it was cancelled
     */
    static Standalone start(Settings wanted, Terminal terminal, BooleanSupplier cancelled)
            throws Exception {
        Settings settings = wanted.withFreePorts();
        var starting = new Standalone(settings, terminal, cancelled);
        terminal.line(terminal.bold("Countinghouse") + "  data in " + settings.data());
        terminal.blank();
        try {
            starting.startAll();
            return starting;
        } catch (Exception failed) {
            starting.close();
            throw failed;
        }
    }

    private void startAll() throws Exception {
        DataDirectory data = DataDirectory.hold(settings.data());
        parts.push(new Part("data directory", data));
        Ports.requireFree(settings, data.postgres());
        together(() -> postgres(data), () -> kafka(data));
        together(this::command, this::query);
        data.announce(settings.addresses());
        terminal.blank();
        terminal.line("Ready after " + Terminal.words(steps.elapsed()) + ".");
    }

    /** Two that do not wait for each other; both have ended when one of them has failed. */
    private void together(Callable<Void> first, Callable<Void> second) throws Exception {
        if (cancelled.getAsBoolean()) throw new Refusal("stopped while it was starting");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> both = threads.invokeAll(List.of(first, second));
            for (Future<Void> one : both) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof Exception cause ? cause : e;
                }
            }
        }
    }

    private Void postgres(DataDirectory data) throws Exception {
        EmbeddedPostgres postgres =
                steps.step(
                        "PostgreSQL 18",
                        "127.0.0.1:" + settings.postgresPort(),
                        () -> EmbeddedPostgres.at(data.postgres(), settings.postgresPort()));
        add("PostgreSQL", postgres);
        postgres.createDatabase(COMMAND_DATABASE);
        postgres.createDatabase(QUERY_DATABASE);
        return null;
    }

    private Void kafka(DataDirectory data) throws Exception {
        add(
                "Kafka",
                steps.step(
                        "Kafka",
                        "127.0.0.1:" + settings.kafkaPort(),
                        () ->
                                EmbeddedKafka.at(
                                        data.kafka(),
                                        settings.kafkaPort(),
                                        settings.kafkaControllerPort())));
        return null;
    }

    private Void command() throws Exception {
        add(
                "command service",
                steps.step(
                        "command service",
                        addresses().command(),
                        () ->
                                service(
                                        "command-service",
                                        CommandApplication.builder(),
                                        addresses().command(),
                                        settings.commandPort(),
                                        COMMAND_DATABASE)));
        return null;
    }

    private Void query() throws Exception {
        add(
                "query service",
                steps.step(
                        "query service",
                        addresses().query(),
                        () ->
                                service(
                                        "query-service",
                                        QueryApplication.builder(),
                                        addresses().query(),
                                        settings.queryPort(),
                                        QUERY_DATABASE)));
        return null;
    }

    private AutoCloseable service(
            String name,
            SpringApplicationBuilder application,
            String address,
            int port,
            String database)
            throws Exception {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put(
                "spring.datasource.url",
                "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/" + database);
        properties.put("spring.datasource.username", "postgres");
        properties.put("countinghouse.kafka.bootstrap-servers", addresses().kafka());
        properties.put("countinghouse.books.main.name", "Main");
        properties.put(
                "countinghouse.security.local-key",
                DataDirectory.tokenKey(settings.data()).toString());
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        Path launcher = settings.launcher();
        if (launcher != null) {
            Path log = settings.data().resolveSibling(name + ".log");
            return Apart.start(launcher, name, log, address, arguments);
        }
        return application.registerShutdownHook(false).run(arguments.toArray(String[]::new));
    }

    private synchronized void add(String name, AutoCloseable running) {
        parts.push(new Part(name, running));
    }

    @Override
    public Addresses addresses() {
        return settings.addresses();
    }

    Settings settings() {
        return settings;
    }

    /** Stops the services before the servers that they use; one that fails does not keep others. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.running().close();
            } catch (Exception failed) {
                terminal.line(terminal.bad("The " + part.name() + " did not stop: ") + failed);
            }
        }
    }
}

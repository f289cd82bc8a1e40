package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.local.Launcher;
import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.terminal.Steps;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.console.ConsoleApplication;
import dev.countinghouse.console.login.LoginLinks;
import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.query.QueryApplication;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** PostgreSQL, Kafka, both services and the console, in this process. */
public final class Standalone implements Launcher.Started {

    public static final String COMMAND_DATABASE = "countinghouse_command";
    static final String QUERY_DATABASE = "countinghouse_query";

    /** What is to be stopped, the last started first. */
    private final Deque<Part> parts = new ArrayDeque<>();

    private final Settings settings;
    private final Terminal terminal;
    private final Steps steps;
    private final BooleanSupplier cancelled;
    private final Watch watch;
    private @Nullable LoginLinks links;

    private record Part(String name, AutoCloseable running) {}

    private Standalone(Settings settings, Terminal terminal, BooleanSupplier cancelled) {
        this.settings = settings;
        this.terminal = terminal;
        this.steps = new Steps(terminal);
        this.cancelled = cancelled;
        this.watch = new Watch(terminal);
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
        console();
        data.announce(settings.addresses());
        watch.begin();
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
                        () ->
                                EmbeddedPostgres.at(
                                        data.postgres(),
                                        settings.postgresPort(),
                                        Logs.directory(settings.data()).resolve("postgres.log")));
        add("PostgreSQL", postgres);
        watch.over("PostgreSQL", part(postgres::death, postgres::restart));
        postgres.createDatabase(COMMAND_DATABASE);
        postgres.createDatabase(QUERY_DATABASE);
        return null;
    }

    private Void kafka(DataDirectory data) throws Exception {
        EmbeddedKafka kafka =
                steps.step(
                        "Kafka",
                        "127.0.0.1:" + settings.kafkaPort(),
                        () ->
                                EmbeddedKafka.at(
                                        data.kafka(),
                                        settings.kafkaPort(),
                                        settings.kafkaControllerPort()));
        add("Kafka", kafka);
        watch.over("Kafka", part(kafka::death, kafka::restart));
        return null;
    }

    private static Watch.Part part(Supplier<Optional<String>> death, Runnable restart) {
        return new Watch.Part() {
            @Override
            public Optional<String> death() {
                return death.get();
            }

            @Override
            public void restart() {
                restart.run();
            }
        };
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

    private void console() throws Exception {
        AutoCloseable running =
                steps.step(
                        "console",
                        addresses().console(),
                        () ->
                                started(
                                        "console",
                                        ConsoleApplication.builder(),
                                        addresses().console(),
                                        consoleProperties()));
        add("console", running);
        if (running instanceof ConfigurableApplicationContext here) {
            links = here.getBean(LoginLinks.class);
        }
    }

    private Map<String, Object> consoleProperties() {
        return Map.of(
                "server.port", settings.consolePort(),
                "countinghouse.console.command-url", addresses().command(),
                "countinghouse.console.query-url", addresses().query(),
                "countinghouse.console.print-link", false,
                "countinghouse.security.local-key", DataDirectory.tokenKey(settings.data()));
    }

    /** An address that logs one person in, once; nothing if the console is in another process. */
    Optional<String> loginLink() {
        return Optional.ofNullable(links).map(all -> addresses().console() + all.createForOwner());
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
        properties.put("countinghouse.policies.query-url", addresses().query());
        properties.put("countinghouse.books.main.name", "Main");
        properties.put(
                "countinghouse.security.local-key",
                DataDirectory.tokenKey(settings.data()).toString());
        return started(name, application, address, properties);
    }

    /** In this process, or in one of its own if there is a launcher for that. */
    private AutoCloseable started(
            String name,
            SpringApplicationBuilder application,
            String address,
            Map<String, Object> properties)
            throws Exception {
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

    /** Why all of it must end, once it must: a part of it has died, and does not start again. */
    CompletableFuture<String> end() {
        return watch.end();
    }

    /** Stops the services before the servers that they use; one that fails does not keep others. */
    @Override
    public void close() {
        watch.close();
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

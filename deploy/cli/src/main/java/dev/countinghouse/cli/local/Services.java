package dev.countinghouse.cli.local;

import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;
import dev.countinghouse.client.Refusal;

import java.util.Optional;
import java.util.ServiceLoader;

/** The services that a tool works with: those that run, or its own for the duration. */
public final class Services implements AutoCloseable {

    private final Api api;
    private final Runnable own;

    private Services(Api api, Runnable own) {
        this.api = api;
        this.own = own;
    }

    /**
     * @throws Refusal if none run and there is nothing to start them with
     */
    public static Services of(ServiceOptions options, Terminal terminal, StopSignal stop)
            throws Exception {
        if (options.areElsewhere()) {
            ServiceOptions.Elsewhere there = options.elsewhere();
            return new Services(new Api(there.commands(), there.queries(), there::token), () -> {});
        }
        Settings settings = options.settings();
        Optional<Addresses> running = DataDirectory.running(settings.data());
        if (running.isPresent()) {
            terminal.line("Using the Countinghouse that runs at " + running.get().command() + ".");
            return new Services(api(running.get(), settings), () -> {});
        }
        terminal.line("No Countinghouse runs on " + settings.data() + ": starting one for this.");
        terminal.blank();
        Launcher.Started started = launcher().start(settings, terminal, stop::isGiven);
        return new Services(
                api(started.addresses(), settings),
                () -> {
                    terminal.blank();
                    terminal.line("Stopping …");
                    started.close();
                });
    }

    private static Launcher launcher() {
        return ServiceLoader.load(Launcher.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "nothing here can start one: say where it runs with"
                                                + " --commands and --queries"));
    }

    private static Api api(Addresses addresses, Settings settings) {
        String token = Tokens.of(settings.data()).forEverything(System.getProperty("user.name"));
        return new Api(addresses.command(), addresses.query(), () -> token);
    }

    public Api api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
        own.run();
    }
}

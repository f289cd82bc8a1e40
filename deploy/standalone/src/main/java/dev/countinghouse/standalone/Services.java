package dev.countinghouse.standalone;

import dev.countinghouse.standalone.client.Api;
import dev.countinghouse.standalone.terminal.Terminal;

import java.util.Optional;

/** The services that a tool works with: those that run, or its own for the duration. */
final class Services implements AutoCloseable {

    private final Api api;
    private final Runnable own;

    private Services(Api api, Runnable own) {
        this.api = api;
        this.own = own;
    }

    static Services of(Settings settings, Terminal terminal, StopSignal stop) throws Exception {
        Optional<Addresses> running = DataDirectory.running(settings.data());
        if (running.isPresent()) {
            terminal.line("Using the Countinghouse that runs at " + running.get().command() + ".");
            return new Services(api(running.get(), settings), () -> {});
        }
        terminal.line("No Countinghouse runs on " + settings.data() + ": starting one for this.");
        terminal.blank();
        Standalone standalone = Standalone.start(settings, terminal, stop::isGiven);
        return new Services(
                api(standalone.addresses(), settings),
                () -> {
                    terminal.blank();
                    terminal.line("Stopping …");
                    standalone.close();
                });
    }

    private static Api api(Addresses addresses, Settings settings) {
        String token = Tokens.of(settings.data()).forEverything(System.getProperty("user.name"));
        return new Api(addresses.command(), addresses.query(), () -> token);
    }

    Api api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
        own.run();
    }
}

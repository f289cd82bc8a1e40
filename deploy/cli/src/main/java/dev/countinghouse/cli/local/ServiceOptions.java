package dev.countinghouse.cli.local;

import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The services that a tool asks: those of a data directory, running or not, or others by URL. */
public final class ServiceOptions extends ServerOptions {

    private static final String TOKEN = "COUNTINGHOUSE_TOKEN";

    @Option(
            names = "--commands",
            paramLabel = "URL",
            description = {
                "A command service elsewhere, instead of one in a data directory;",
                "the token for it stands in the environment's " + TOKEN + "."
            })
    private @Nullable String commands;

    @Option(
            names = "--queries",
            paramLabel = "URL",
            description = "The query service that belongs to it, where it is asked.")
    private @Nullable String queries;

    /** Whether the services are elsewhere, so that nothing is to be started for them. */
    boolean areElsewhere() {
        return commands != null;
    }

    /**
     * @throws Refusal if there is no token for them
     */
    Elsewhere elsewhere() {
        String url = commands;
        if (url == null) throw new IllegalStateException("they are here");
        String token = System.getenv(TOKEN);
        if (token == null || token.isBlank()) {
            throw new Refusal("a service elsewhere wants a token: put one into " + TOKEN);
        }
        return new Elsewhere(url, queries == null ? url : queries, token);
    }

    record Elsewhere(String commands, String queries, String token) {}
}

package dev.countinghouse.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.DemoCommand;
import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.Launcher;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;
import dev.countinghouse.standalone.WholeLauncher;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** Everything in this process, with a small book. */
final class Everything implements AutoCloseable {

    static final String BOOK = "small";

    private final Path data;
    private final Launcher.Started running;
    private final HttpClient http = HttpClient.newHttpClient();

    private Everything(Path data, Launcher.Started running) {
        this.data = data;
        this.running = running;
    }

    static Everything start(Path data) throws Exception {
        System.setProperty("countinghouse.figures.every", "1s");
        var settings = new Settings(data, 0, 0, 0, 0, 0, 0, null);
        return new Everything(
                data, new WholeLauncher().start(settings, Terminal.system(), () -> false));
    }

    private Addresses at() {
        return running.addresses();
    }

    private String token() {
        return Tokens.of(data).forEverything("tester");
    }

    /** Half a year of an invented company, and one command that is refused. */
    void demo() throws Exception {
        int code =
                new CommandLine(new DemoCommand())
                        .execute(
                                "--accounts=15",
                                "--months=6",
                                "--to=2026-06-30",
                                "--book=" + BOOK,
                                "--data=" + data);
        assertThat(code).isZero();
        HttpRequest nobody =
                authorized(at().command() + "/v1/books/" + BOOK + "/invoices")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"invoice": "x", "account": "nobody", "currency": "USD",
                                         "lines": [{"description": "x", "quantity": "1", "unitPrice": "1.00"}]}
                                        """))
                        .build();
        assertThat(http.send(nobody, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(400, 499);
    }

    /** All that both services tell. */
    String metrics() throws IOException, InterruptedException {
        return scraped(at().command()) + scraped(at().query());
    }

    private String scraped(String service) throws IOException, InterruptedException {
        HttpRequest request = authorized(service + "/actuator/prometheus").GET().build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder authorized(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token());
    }

    /** What a series is; less than anything while it is not told. */
    static BigDecimal value(String told, String series) {
        return told.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> new BigDecimal(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(BigDecimal.TEN.pow(30).negate());
    }

    /** What the accounts of the book have open in US dollars. */
    BigDecimal open() throws InterruptedException {
        try (var api = new Api(at().command(), at().query(), this::token)) {
            return api.get("/v1/books/" + BOOK + "/accounts?limit=1000")
                    .path("items")
                    .valueStream()
                    .map((JsonNode account) -> account.path("open"))
                    .filter(open -> open.path("currency").asString().equals("USD"))
                    .map(open -> new BigDecimal(open.path("amount").asString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @Override
    public void close() {
        http.close();
        running.close();
    }
}

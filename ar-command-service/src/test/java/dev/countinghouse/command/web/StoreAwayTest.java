package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

/** The event store goes away under a running service, and comes back. */
class StoreAwayTest {

    private static HttpResponse<String> open(CommandServer server, String account) {
        return server.post(
                "/v1/books/acme/accounts",
                """
                {"account":"%s","name":"N","kind":"CUSTOMER","currency":"USD",
                 "terms":{"netDays":30},"openedOn":"2026-01-01"}
                """
                        .formatted(account));
    }

    private static int readiness(CommandServer server) {
        return server.exchange(server.to("/actuator/health/readiness", null).build()).statusCode();
    }

    @Test
    void asksToComeBackWhileTheStoreIsAwayAndGoesOnWhenItIsBack() {
        try (var postgres = EmbeddedPostgres.temporary()) {
            postgres.createDatabase("store");
            try (var server = new CommandServer(postgres.url("store"))) {
                String before = open(server, "before").body();
                assertThat(readiness(server)).isEqualTo(200);

                postgres.kill();
                var away = open(server, "during");
                assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("retry-after")).isPresent();
                assertThat(readiness(server)).isEqualTo(503);

                postgres.restart();
                Eventually.until(
                        "commands are taken again",
                        () -> open(server, "after").statusCode() == 201);
                assertThat(open(server, "before").body()).isEqualTo(before);
                assertThat(readiness(server)).isEqualTo(200);
            }
        }
    }
}

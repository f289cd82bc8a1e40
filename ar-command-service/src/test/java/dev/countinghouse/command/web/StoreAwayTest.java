package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.eventstore.HeldLock;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The event store goes away under a running service, and comes back. */
class StoreAwayTest {

    private static HttpResponse<String> open(CommandServer server, String account) {
        return server.post(
                "/v1/books/acme/accounts",
                """
                {"account":"%s","name":"N","kind":"CUSTOMER","currency":"USD",
                 "terms":{"due":{"days":30}},"openedOn":"2026-01-01"}
                """
                        .formatted(account));
    }

    private static int readiness(CommandServer server) {
        return server.exchange(server.to("/actuator/health/readiness", null).build()).statusCode();
    }

    private static List<HttpResponse<String>> atOnce(
            int times, Supplier<HttpResponse<String>> call) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++)
            answers.add(CompletableFuture.supplyAsync(call, Thread::startVirtualThread));
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** What the problems of commands log meanwhile, debugging apart. */
    private static List<ILoggingEvent> toldWhile(Runnable action) {
        var logger = (Logger) LoggerFactory.getLogger(CommandProblems.class);
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        logger.addAppender(told);
        try {
            action.run();
        } finally {
            logger.detachAppender(told);
        }
        return told.list.stream().filter(e -> e.getLevel().isGreaterOrEqual(Level.INFO)).toList();
    }

    @Test
    void anImportGoesOnWhenTheStoreIsBack() {
        try (var postgres = EmbeddedPostgres.temporary()) {
            postgres.createDatabase("store");
            try (var server = new CommandServer(postgres.url("store"))) {
                assertThat(open(server, "before").statusCode()).isEqualTo(201);
                var lines = new StringBuilder();
                for (int i = 0; i < 100; i++) {
                    lines.append(
                            """
                            {"do":"open-account","with":{"account":"a-%d","name":"N","kind":\
                            "CUSTOMER","currency":"USD","terms":{"due":{"days":30}},\
                            "openedOn":"2026-01-01"}}
                            """
                                    .formatted(i));
                }
                var request =
                        server.to("/v1/books/acme/imports", server.token())
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(lines.toString()))
                                .build();
                postgres.kill();
                var answers =
                        CompletableFuture.supplyAsync(
                                () -> server.send(request).body(), Thread::startVirtualThread);
                postgres.restart();
                assertThat(answers.join().lines())
                        .hasSize(100)
                        .allMatch(answer -> answer.contains("\"status\":\"accepted\""));
                assertThat(server.send(request).body().lines())
                        .hasSize(100)
                        .allMatch(answer -> answer.contains("\"status\":\"repeated\""));
            }
        }
    }

    /** C2: it was sent to the store, and nobody can say whether it was recorded there. */
    @Test
    void doesNotCallUnavailableWhatMayBeRecorded() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary()) {
            postgres.createDatabase("store");
            String url = postgres.url("store");
            try (var server = new CommandServer(url);
                    var database = Databases.open(url)) {
                assertThat(open(server, "before").statusCode()).isEqualTo(201);
                CompletableFuture<HttpResponse<String>> answer;
                var held = new HeldLock(database);
                answer =
                        CompletableFuture.supplyAsync(
                                () -> open(server, "during"), Thread::startVirtualThread);
                Eventually.until(
                        "it was sent",
                        () ->
                                Databases.ask(
                                                database,
                                                "select count(*) from pg_locks"
                                                        + " where locktype = 'advisory'"
                                                        + " and not granted")
                                        .equals("1"));
                postgres.kill();
                assertThatThrownBy(held::close).isInstanceOf(SQLException.class);
                HttpResponse<String> undecided = answer.join();
                assertThat(undecided.statusCode()).as(undecided.body()).isEqualTo(503);
                assertThat(undecided.body()).contains("\"/problems/undecided\"");
                assertThat(undecided.headers().firstValue("retry-after")).isPresent();

                postgres.restart();
                Eventually.until(
                        "sent again, it is answered",
                        () -> open(server, "during").statusCode() == 201);
            }
        }
    }

    @Test
    void asksToComeBackWhileTheStoreIsAwayAndGoesOnWhenItIsBack() {
        try (var postgres = EmbeddedPostgres.temporary()) {
            postgres.createDatabase("store");
            try (var server = new CommandServer(postgres.url("store"))) {
                String before = open(server, "before").body();
                assertThat(readiness(server)).isEqualTo(200);

                postgres.kill();
                List<ILoggingEvent> told =
                        toldWhile(
                                () -> {
                                    for (var away : atOnce(3, () -> open(server, "during"))) {
                                        assertThat(away.statusCode())
                                                .as(away.body())
                                                .isEqualTo(503);
                                        assertThat(away.headers().firstValue("retry-after"))
                                                .isPresent();
                                    }
                                });
                assertThat(told)
                        .as("one warning, however many requests fail")
                        .extracting(ILoggingEvent::getLevel)
                        .containsExactly(Level.WARN);
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

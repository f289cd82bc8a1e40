package dev.countinghouse.command.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The broker goes away under load, and comes back. */
class KafkaAwayTest {

    private static final int CALLERS = 3;
    private static final int SOME = 60;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    void commandsGoOnWithoutKafkaAndWhenItIsBackNothingIsMissing() throws Exception {
        try (var kafka = EmbeddedKafka.temporary();
                var server = new CommandServer(Servers.emptyDatabase(), kafka.bootstrapServers());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Feed feed = server.bean(Feed.class);
            List<Future<?>> load = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String book = "book-" + i;
                load.add(callers.submit(() -> openAccounts(server, book)));
            }
            Relay relay = server.bean(Relay.class);
            Eventually.until("it publishes", () -> relay.published() > SOME);

            kafka.stop();
            int before = accepted.get();
            Eventually.until("commands go on", () -> accepted.get() > before + SOME);
            Eventually.until("it is noticed", () -> relay.status() == FeedStatus.RETRYING);
            assertThat(feed.lag().events()).isPositive();
            assertThat(gauge(server, "countinghouse.feed.lag.events")).isPositive();
            assertThat(gauge(server, "countinghouse.feed.lag.seconds")).isPositive();
            assertThat(readiness(server).statusCode()).isEqualTo(200);

            kafka.start();
            int back = accepted.get();
            Eventually.until("commands go on", () -> accepted.get() > back + SOME);
            enough.set(true);
            for (Future<?> caller : load) caller.get();
            Eventually.until("it catches up", () -> feed.lag().events() == 0);

            List<StoredEvent> log = all(server.bean(EventLog.class));
            assertThat(log).as("with the openings").hasSize(CALLERS + accepted.get());
            var records = TopicReader.all(kafka.bootstrapServers(), FeedHeaders.TOPIC);
            assertThat(TopicReader.taken(records))
                    .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(log));
        }
    }

    private void openAccounts(CommandServer server, String book) {
        for (int n = 0; !enough.get(); n++) {
            HttpResponse<String> answer =
                    server.post(
                            "/v1/books/" + book + "/accounts",
                            """
                            {"account":"a-%d","name":"N","kind":"CUSTOMER","currency":"USD",
                             "terms":{"due":{"days":30}},"openedOn":"2026-01-01"}
                            """
                                    .formatted(n));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            accepted.incrementAndGet();
        }
    }

    private static List<StoredEvent> all(EventLog log) {
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page = log.after(0, 1_000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = log.after(all.getLast().position(), 1_000);
        }
        return all;
    }

    private static double gauge(CommandServer server, String name) {
        return server.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static HttpResponse<String> readiness(CommandServer server) {
        return server.exchange(server.to("/actuator/health/readiness", null).build());
    }
}

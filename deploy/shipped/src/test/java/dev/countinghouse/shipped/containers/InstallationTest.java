package dev.countinghouse.shipped.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.client.Api;
import dev.countinghouse.shipped.containers.Work.Weather;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testcontainers.containers.GenericContainer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The life of one installation: it begins with what an earlier build recorded, is upgraded while
 * people work, and then loses one part after the other. After each, everything acknowledged is
 * there once, and the books tie.
 */
@Tag("containers")
@TestMethodOrder(OrderAnnotation.class)
final class InstallationTest {

    /** Made by the build of an earlier version, of its demo: see its manifest. */
    private static final Path BACKUP = Path.of("src/test/resources/earlier").toAbsolutePath();

    /** The book in it. */
    private static final String EARLIER = "earlier";

    private static final String BOOK = "main";

    /** Enough commands that each instance had some, and each kind of answer was due. */
    private static final int A_WHILE = 40;

    private static Installation all;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        all = Installation.start(BACKUP, Images.PREVIOUS);
        api = all.api();
        api.open(BOOK);
    }

    @AfterAll
    static void stop() {
        if (api != null) api.close();
        if (all != null) all.close();
    }

    /** One after the other, old and new beside each other, and no request fails. */
    @Test
    @Order(1)
    void isUpgradedWhilePeopleWork() throws Exception {
        try (Work work = Work.start(all, BOOK, "rolling", Weather.FAIR);
                Person ada = person()) {
            work.goesOn(A_WHILE);
            for (String service : Balancer.SERVICES) {
                for (int instance : Instances.BOTH) {
                    all.instances(service).replace(instance, Images.CURRENT, all.balancer());
                    work.goesOn(A_WHILE);
                    assertThat(ada.page("/b/" + BOOK + "/accounts").text()).contains("Of rolling");
                }
            }
            work.finish();
            new Proof(api, BOOK).of(work);
        }
    }

    /** What an earlier build recorded is the same history, ties, and is gone on with. */
    @Test
    @Order(2)
    void goesOnWithWhatAnEarlierBuildRecorded() throws Exception {
        JsonNode manifest =
                new JsonMapper().readTree(Files.readString(BACKUP.resolve("manifest.json")));
        JsonNode head = manifest.path("heads").path(0);
        assertThat(head.path("book").asString()).isEqualTo(EARLIER);
        JsonNode chain =
                api.audit(
                        "/v1/books/"
                                + EARLIER
                                + "/verification?until="
                                + head.path("bookPosition").asLong());
        assertThat(chain.path("head").asString()).isEqualTo(head.path("hash").asString());

        JsonNode accounts = api.get("/v1/books/" + EARLIER + "/accounts?limit=1000");
        assertThat(accounts.path("items").size()).isGreaterThan(3);
        try (Work work = Work.start(all, EARLIER, "after", Weather.FAIR)) {
            work.goesOn(A_WHILE);
            work.finish();
            new Proof(api, EARLIER).of(work);
        }
    }

    /** The four requests of the README, and what they are to answer. */
    @Test
    @Order(3)
    void tellsTheStoryOfTheReadme() throws Exception {
        send(
                "/accounts",
                """
                {"account": "acme", "name": "Acme Bakery", "kind": "CUSTOMER", "currency": "USD",
                 "terms": {"due": {"days": 30}}}
                """);
        send(
                "/invoices",
                """
                {"invoice": "inv-1", "account": "acme", "currency": "USD",
                 "lines": [{"description": "Flour, 50 lb", "quantity": "40", "unitPrice": "21.50"}]}
                """);
        String events = "/v1/books/" + BOOK + "/events?concerns=invoice:inv-1";
        long issued;
        try (var stream = api.stream(events)) {
            String first =
                    new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            issued =
                    new JsonMapper()
                            .readTree(first.lines().findFirst().orElseThrow())
                            .path("position")
                            .asLong();
        }
        send(
                "/payments",
                """
                {"payment": "pay-1", "account": "acme", "amount": {"amount": "500.00", "currency": "USD"},
                 "method": "CHECK", "reference": "1042",
                 "allocations": [{"invoice": "inv-1", "amount": {"amount": "500.00", "currency": "USD"}}]}
                """);
        long paid = api.audit("/v1/books/" + BOOK + "/verification").path("lastPosition").asLong();
        JsonNode now = api.get("/v1/books/" + BOOK + "/accounts/acme", paid);
        assertThat(now.at("/open/amount").asString()).isEqualTo("360.00");
        assertThat(now.at("/lastPayment/reference").asString()).isEqualTo("1042");
        JsonNode then =
                api.get("/v1/books/" + BOOK + "/accounts/acme?knownPosition=" + issued, paid);
        assertThat(then.at("/open/amount").asString()).isEqualTo("860.00");
        new Proof(api, BOOK).tied(paid);
    }

    private static void send(String path, String body) throws InterruptedException {
        api.send(
                "/v1/books/" + BOOK + path,
                "readme" + path,
                (ObjectNode) new JsonMapper().readTree(body));
    }

    @Test
    @Order(4)
    void losesACommandService() throws Exception {
        GenericContainer<?> lost = all.instances(Installation.COMMAND).instance(1);
        isLost("no-commands", lost);
    }

    @Test
    @Order(5)
    void losesAQueryService() throws Exception {
        GenericContainer<?> lost = all.instances(Installation.QUERY).instance(2);
        isLost("no-queries", lost);
    }

    @Test
    @Order(6)
    void losesPostgres() throws Exception {
        isLost("no-postgres", all.postgres());
    }

    @Test
    @Order(7)
    void losesKafka() throws Exception {
        isLost("no-kafka", all.kafka());
    }

    /** Killed while people work, and started again on what its disk has. */
    private static void isLost(String name, GenericContainer<?> part) throws Exception {
        try (Work work = Work.start(all, BOOK, name, Weather.FOUL)) {
            work.goesOn(A_WHILE);
            Engine.kill(part);
            Engine.start(part);
            work.goesOn(A_WHILE);
            Engine.awaitHealth(part);
            work.goesOn(A_WHILE);
            work.finish();
            new Proof(api, BOOK).of(work);
        }
    }

    @Test
    @Order(8)
    void isCutFromPostgres() throws Exception {
        try (Work work = Work.start(all, BOOK, "cut-postgres", Weather.FOUL)) {
            work.goesOn(A_WHILE);
            int before = work.again();
            Engine.cut(all.postgres(), all.network());
            work.isToldToWait(before);
            Engine.join(all.postgres(), all.network());
            work.goesOn(A_WHILE);
            work.finish();
            new Proof(api, BOOK).of(work);
        }
    }

    /** Commands go on; what was recorded meanwhile comes through when the topic is there again. */
    @Test
    @Order(9)
    void isCutFromKafka() throws Exception {
        try (Work work = Work.start(all, BOOK, "cut-kafka", Weather.FAIR)) {
            work.goesOn(A_WHILE);
            Engine.cut(all.kafka(), all.network());
            work.goesOn(A_WHILE);
            work.finish();
            Engine.join(all.kafka(), all.network());
            new Proof(api, BOOK).of(work);
        }
    }

    /** Whoever is at the lost instance sees the next page, and their form is taken. */
    @Test
    @Order(10)
    void losesAConsoleAndNobodyIsLoggedOut() throws Exception {
        try (Person ada = person()) {
            String note = "/b/" + BOOK + "/accounts/acme/note";
            assertThat(ada.page(note).text()).contains("Acme Bakery");
            String instance = ada.cookie("instance");
            GenericContainer<?> lost =
                    all.instances(Installation.CONSOLE).instance(Integer.parseInt(instance));
            Engine.kill(lost);
            Person.Page sent =
                    ada.send(note, Map.of("text", "Promised on the phone", "kind", "GENERAL"));
            assertThat(sent.status()).isEqualTo(200);
            assertThat(ada.cookie("instance")).isNotEqualTo(instance);
            assertThat(ada.page("/b/" + BOOK + "/accounts/acme/notes").text())
                    .contains("Promised on the phone")
                    .contains("ada");
            Engine.start(lost);
            Engine.awaitHealth(lost);
        }
    }

    private static Person person() throws IOException, InterruptedException {
        var ada = new Person(all.address(Installation.CONSOLE), all.issuer().address());
        ada.logIn("ada", ComposeFile.secret("ada.password"));
        return ada;
    }
}

package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.reminder.ReminderNoted;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The AsyncAPI document against the events as they are. */
final class EventsDocumentTest {

    private static final Path GOLDEN =
            Path.of(
                    System.getProperty("countinghouse.root", ".."),
                    "api-contracts/events/src/test/resources/golden");

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document = document();

    private static JsonNode document() {
        try (InputStream yaml =
                EventsDocumentTest.class.getResourceAsStream("/asyncapi/events.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode schema(String event) {
        return document.at("/components/schemas/" + event);
    }

    private List<String> errors(String schema, String json) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", document.get("components"));
        return SCHEMAS
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void listsEveryEventAndNoOther() {
        var documented = new TreeSet<String>();
        for (var message : document.at("/components/messages").properties()) {
            documented.add(message.getValue().get("name").asString());
            assertThat(document.at("/channels/events/messages").has(message.getKey())).isTrue();
        }
        var recorded = new TreeSet<>(EventCatalog.names());
        recorded.remove(EventCatalog.nameOf(ReminderNoted.class));
        assertThat(documented).as("all but the tests' own example").isEqualTo(recorded);
        assertThat(document.at("/channels/events/address").asString()).isEqualTo(FeedHeaders.TOPIC);
    }

    @Test
    void describesEveryEventAsItIsWritten() throws IOException {
        List<Path> golden;
        try (var files = Files.list(GOLDEN)) {
            golden = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(golden).hasSizeGreaterThanOrEqualTo(EventCatalog.names().size());
        for (Path file : golden) {
            String event = file.getFileName().toString().split("\\.")[1];
            String json = Files.readString(file);
            assertThat(errors(event, json)).as(file.toString()).isEmpty();
            assertThat(JsonMapper.shared().readTree(json).propertyNames())
                    .as(event + "'s properties")
                    .allMatch(schema(event).get("properties")::has);
        }
    }

    @Test
    void refusesAnEventThatLacksWhatItMustHave() {
        assertThat(errors("PeriodClosed", "{\"book\":\"north\"}")).isNotEmpty();
        assertThat(errors("PeriodClosed", "{\"book\":\"north\",\"period\":\"March\"}"))
                .isNotEmpty();
    }

    @Test
    void describesTheHeaders() {
        var log = new Log();
        var record =
                Broker.record(
                        "any",
                        log.record(
                                new PeriodClosed(
                                        new BookId("north"), AccountingPeriod.parse("2026-01"))));
        ObjectNode headers = JsonMapper.shared().createObjectNode();
        record.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(errors("Headers", headers.toString())).isEmpty();
        assertThat(headers.propertyNames()).allMatch(schema("Headers").get("properties")::has);
    }
}

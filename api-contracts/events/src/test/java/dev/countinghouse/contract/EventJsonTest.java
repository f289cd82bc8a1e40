package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.deposit.PresentedCheck;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodEvent;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.work.WorkItemId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The golden files are what logs and topics hold: they may be added to, and never be changed. */
class EventJsonTest {

    static Set<String> samples() {
        return Samples.all().keySet();
    }

    private static ArEvent sample(String golden) {
        return Objects.requireNonNull(Samples.all().get(golden));
    }

    private static String golden(String file) throws IOException {
        try (InputStream stored = EventJsonTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(stored).as("golden file %s", file).isNotNull();
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }

    private static String name(String golden) {
        return golden.substring(0, golden.indexOf(".v1"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatWasAlwaysWritten(String golden) throws IOException {
        assertThat(new String(EventJson.encode(sample(golden)), StandardCharsets.UTF_8))
                .isEqualTo(golden(golden + ".json"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatWasEverWritten(String golden) throws IOException {
        byte[] stored = golden(golden + ".json").getBytes(StandardCharsets.UTF_8);
        assertThat(EventJson.decode(name(golden), stored)).isEqualTo(sample(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTreeMadeOfAnEventGivesItsBytesBack(String golden) {
        byte[] bytes = EventJson.encode(sample(golden));
        JsonNode tree = EventJson.mapper().readTree(bytes);
        assertThat(EventJson.compact(tree)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readersIgnoreWhatLaterVersionsAdd(String golden) {
        var tree = (ObjectNode) EventJson.mapper().readTree(EventJson.encode(sample(golden)));
        tree.put("addedLater", "x").putObject("alsoAdded").put("n", 1);
        assertThat(EventJson.decode(name(golden), EventJson.compact(tree)))
                .isEqualTo(sample(golden));
    }

    /** So that a truncated event stops its reader there, and does not become one with nulls. */
    @ParameterizedTest
    @MethodSource("samples")
    void readersRefuseAnEventThatLacksSomething(String golden) {
        var whole = (ObjectNode) EventJson.mapper().readTree(EventJson.encode(sample(golden)));
        ArEvent least =
                Samples.least().stream()
                        .filter(event -> EventCatalog.nameOf(event).equals(name(golden)))
                        .findFirst()
                        .orElse(sample(golden));
        Set<String> required =
                new TreeSet<>(EventJson.mapper().readTree(EventJson.encode(least)).propertyNames());
        assertThat(required).isNotEmpty();
        for (String property : required) {
            byte[] truncated = EventJson.compact(whole.deepCopy().without(property));
            assertThatThrownBy(() -> EventJson.decode(name(golden), truncated))
                    .as("without %s", property)
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining(name(golden))
                    .hasMessageContaining(property);
        }
    }

    @Test
    void thereIsASampleOfEveryEvent() {
        Set<Class<?>> sampled = new HashSet<>();
        Samples.whole().forEach(event -> sampled.add(event.getClass()));
        assertThat(sampled).isEqualTo(Set.copyOf(EventCatalog.family(ArEvent.class)));
    }

    @Test
    void theNamesOfEventsAreFixed() throws IOException {
        assertThat(String.join("\n", EventCatalog.names())).isEqualTo(golden("names.txt"));
    }

    @Test
    void anUnknownEventIsNamed() {
        assertThatThrownBy(() -> EventJson.decode("ar.InvoiceEaten", new byte[0]))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("ar.InvoiceEaten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"book\":\"north\",\"period\":\"2026-13\"}",
                "{\"book\":\"no rth\",\"period\":\"2026-03\"}",
                "{\"book\":7,\"period\":\"2026-03\"}"
            })
    void anUnreadableEventIsNamed(String json) {
        assertThatThrownBy(
                        () ->
                                EventJson.decode(
                                        "ar.PeriodClosed", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("ar.PeriodClosed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":1.5,\"currency\":\"USD\"}",
                "{\"amount\":\"1.5\"}",
                "{\"amount\":\"1.555\",\"currency\":\"USD\"}",
                "{\"amount\":\"1e3\",\"currency\":\"USD\"}",
                "{\"amount\":\"92233720368547758.08\",\"currency\":\"USD\"}",
                "{\"amount\":\"1\",\"currency\":\"ZZZ\"}",
                "{\"amount\":\"1\",\"currency\":\"XAU\"}",
                "\"1.50 USD\""
            })
    void moneyIsReadExactlyOrNotAtAll(String json) {
        assertThatThrownBy(() -> EventJson.mapper().readValue(json, Money.class))
                .isInstanceOf(tools.jackson.core.JacksonException.class);
    }

    @Test
    void metadataIsSortedAndReadBack() {
        Map<String, String> metadata = Map.of("source", "a.csv:7", "actor", "ann");
        byte[] json = EventJson.encodeMetadata(metadata);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"ann\",\"source\":\"a.csv:7\"}");
        assertThat(EventJson.decodeMetadata(json)).isEqualTo(metadata);
    }

    @Test
    void theCatalogueFindsEveryEventThatWasEverWritten() {
        Set<String> written = new TreeSet<>();
        samples().forEach(golden -> written.add(name(golden)));
        assertThat(EventCatalog.names()).isEqualTo(written);
        for (Class<? extends ArEvent> type : EventCatalog.family(ArEvent.class)) {
            assertThat(EventCatalog.typeOf(EventCatalog.nameOf(type))).isEqualTo(type);
        }
        assertThat(EventCatalog.family(PeriodEvent.class))
                .containsExactlyInAnyOrder(PeriodClosed.class, PeriodReopened.class);
        assertThat(EventCatalog.movesMoney("ar.AdjustmentMade")).isTrue();
        assertThat(EventCatalog.movesMoney("ar.AdjustmentProposed")).isFalse();
    }

    @Test
    void everyKindOfIdReadsWhatItWrites() {
        Set<String> kinds = new TreeSet<>();
        for (ArEvent event : Samples.all().values()) {
            for (EntityId id : event.concerns()) {
                kinds.add(id.kind().name());
                assertThat(EntityKind.named(id.kind().name()).parser().apply(id.value()))
                        .isEqualTo(id);
            }
        }
        assertThat(EntityKind.all())
                .extracting(EntityKind::name)
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** Each item is made once, and what an event moves within an account adds up. */
    @Test
    void moneyEventsSayWhatTheyMove() {
        for (ArEvent event : Samples.whole()) {
            assertThat(event instanceof MoneyEvent)
                    .isEqualTo(EventCatalog.movesMoney(EventCatalog.nameOf(event)));
            for (Movement movement : MoneyEvent.movementsOf(event)) {
                assertThat(event.concerns()).contains(movement.item(), movement.account());
                assertThat(movement.effectiveOn()).isEqualTo(event.effectiveOn());
                assertThat(movement.amount().isZero()).isFalse();
            }
        }
    }

    /** Each event is found under everything that it concerns, and twice under nothing. */
    @Test
    void eventsConcernWhatTheyName() {
        for (ArEvent event : Samples.whole()) {
            assertThat(event.concerns()).as(event.toString()).isNotEmpty();
            String json = new String(EventJson.encode(event), StandardCharsets.UTF_8);
            assertThat(event.concerns()).allSatisfy(id -> assertThat(json).contains(named(id)));
        }
    }

    /** What an event says of a thing whose id is made of several of its parts. */
    private static List<String> named(EntityId id) {
        return switch (id) {
            case PaymentReference reference -> List.of(reference.reference());
            case PresentedCheck check -> List.of(check.value().split("/")[2]);
            case PlanPartId part -> List.of(part.plan().value());
            case PersonDay day -> List.of(day.person(), day.day().toString());
            case WorkItemId work -> List.of(work.queue(), work.item());
            default -> List.of(id.value());
        };
    }
}

package dev.countinghouse.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events as compact JSON: properties in the order of the record, absent ones left out, no numbers
 * but integers. Reading the text as a tree and writing it compactly gives the same bytes, which is
 * what lets an auditor check the hash chain on an exported file.
 */
public final class EventJson {

    private static final TypeReference<TreeMap<String, String>> METADATA = new TypeReference<>() {};

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new ContractModule())
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** For events, which are whole or not at all. */
    private static final JsonMapper EVENTS =
            MAPPER.rebuild().annotationIntrospector(new NullnessIntrospector()).build();

    /** Each finds what reads its type once, and not for every event. */
    private static final Map<Class<? extends ArEvent>, ObjectReader> READERS =
            new ConcurrentHashMap<>();

    private static final ObjectReader METADATA_READER = MAPPER.readerFor(METADATA);

    private EventJson() {}

    /** For the HTTP edges: the same types, the same JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] encode(ArEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads an event back.
     *
     * @param name its name in the {@link EventCatalog}
     * @throws UnknownEventException if the name is not known
     * @throws UnreadableEventException if the JSON is not that event's
     */
    public static ArEvent decode(String name, byte[] json) {
        Class<? extends ArEvent> type = EventCatalog.typeOf(name);
        @Nullable ArEvent event;
        try {
            event = READERS.computeIfAbsent(type, EVENTS::readerFor).readValue(json);
        } catch (JacksonException unreadable) {
            throw new UnreadableEventException(name, unreadable);
        }
        if (event == null) {
            throw new UnreadableEventException(name, new IllegalArgumentException("null"));
        }
        return event;
    }

    /** Metadata as JSON, keys sorted. */
    public static byte[] encodeMetadata(Map<String, String> metadata) {
        return MAPPER.writeValueAsBytes(new TreeMap<>(metadata));
    }

    public static Map<String, String> decodeMetadata(byte[] json) {
        return METADATA_READER.readValue(json);
    }

    /** The bytes that {@link #encode} gave, from the tree that a reader made of them. */
    public static byte[] compact(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }
}

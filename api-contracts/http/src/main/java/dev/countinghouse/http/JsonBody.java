package dev.countinghouse.http;

import dev.countinghouse.contract.EventJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.function.Function;
import java.util.function.Supplier;

/** A request's body, as bytes and as JSON. An endpoint takes it as an argument. */
public final class JsonBody {

    private static final int MAX_DEPTH = 20;

    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .build();

    private final byte[] bytes;
    private final JsonNode json;

    private JsonBody(byte[] bytes, JsonNode json) {
        this.bytes = bytes;
        this.json = json;
    }

    /**
     * Reads JSON; nothing at all counts as an empty object.
     *
     * @throws MalformedJson if it is not JSON
     */
    public static JsonBody of(byte[] bytes) {
        return new JsonBody(
                bytes, bytes.length == 0 ? EventJson.mapper().createObjectNode() : parse(bytes));
    }

    private static JsonNode parse(byte[] bytes) {
        try (JsonParser parser = STRICT.createParser(bytes)) {
            try {
                JsonNode tree = STRICT.readTree(parser);
                if (tree == null || tree.isMissingNode()) return STRICT.createObjectNode();
                if (parser.nextToken() == null) return tree;
                throw new MalformedJson(
                        where(parser.currentTokenLocation()), "more than one value");
            } catch (JacksonException unreadable) {
                throw malformed(parser, unreadable);
            }
        }
    }

    private static MalformedJson malformed(JsonParser parser, JacksonException unreadable) {
        String where = where(unreadable.getLocation());
        String path = parser.streamReadContext().pathAsPointer().toString();
        return new MalformedJson(
                path.isEmpty() ? where : where + ", in " + Values.abbreviated(path),
                unreadable.getOriginalMessage());
    }

    private static String where(@Nullable TokenStreamLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /**
     * Makes something of the body.
     *
     * @throws InvalidRequest with every error of the body, if it has any
     */
    public <T extends Object> T read(Function<Fields, Supplier<T>> reading) {
        return Fields.whole(json, reading);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public JsonNode json() {
        return json;
    }
}

package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // we do, in our words
                    .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final byte[] bytes;
    private final JsonNode json;

    private JsonBody(byte[] bytes, JsonNode json) {
        this.bytes = bytes;
        this.json = json;
    }

    /**
     * Reads JSON in UTF-8, as RFC 8259 has it; nothing at all counts as an empty object.
     *
     * @throws MalformedJson if it is not JSON
     */
    public static JsonBody of(byte[] bytes) {
        return new JsonBody(
                bytes, bytes.length == 0 ? STRICT.createObjectNode() : parse(text(bytes)));
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.charAt(0) == BYTE_ORDER_MARK) {
                throw new MalformedJson("line 1, column 1", "a byte order mark");
            }
            return text;
        } catch (CharacterCodingException foreign) {
            throw new MalformedJson("the body", "not UTF-8");
        }
    }

    private static JsonNode parse(String text) {
        try (JsonParser parser = STRICT.createParser(text)) {
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
                Stream.of(where, path.isEmpty() ? "" : "in " + Values.abbreviated(path))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                why(unreadable));
    }

    /** In words of ours: the parser's own name its classes and settings. */
    private static String why(JacksonException unreadable) {
        return switch (unreadable) {
            case StreamConstraintsException _ -> "too deep, or too long a number or name";
            case UnexpectedEndOfInputException _ -> "it ends too soon";
            default ->
                    unreadable.getOriginalMessage().startsWith("Duplicate")
                            ? "the same property twice"
                            : "what stands here is not JSON";
        };
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
        return Fields.whole(json, null, reading);
    }

    /** The same, with no date after the latest. */
    public <T extends Object> T read(LocalDate latest, Function<Fields, Supplier<T>> reading) {
        return Fields.whole(json, latest, reading);
    }

    /**
     * For an endpoint that needs none.
     *
     * @throws InvalidRequest if anything is asked for
     */
    public void requireNothing() {
        read(_ -> () -> this);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public JsonNode json() {
        return json;
    }
}

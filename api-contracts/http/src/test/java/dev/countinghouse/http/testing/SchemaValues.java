package dev.countinghouse.http.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that fit a schema, of a few ids so that requests meet each other. */
final class SchemaValues {

    private static final int SOME = 3;

    private final OpenApiContract contract;
    private final Random random;

    /** By the name of a property or parameter. */
    private final Map<String, List<String>> known = new HashMap<>();

    SchemaValues(OpenApiContract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** Takes note of a value that exists. */
    void remember(String name, String value) {
        List<String> values = known.computeIfAbsent(name, _ -> new ArrayList<>());
        if (values.size() < 50) values.add(value);
        else values.set(random.nextInt(values.size()), value);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /**
     * @param name of the property or parameter
     */
    JsonNode of(String name, JsonNode schema) {
        JsonMapper json = JsonMapper.shared();
        JsonNode whole = contract.resolved(schema);
        String reference = schema.path("$ref").asString("");
        if (known.containsKey(name) && chance(80)) return json.valueToTree(one(known.get(name)));
        if (whole.has("enum"))
            return whole.get("enum").get(random.nextInt(whole.get("enum").size()));
        if (reference.endsWith("/Id"))
            return json.valueToTree(name.charAt(0) + "-" + random.nextInt(SOME));
        if (reference.endsWith("/Date") || whole.path("format").asString("").equals("date")) {
            return json.valueToTree(
                    "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        if (reference.endsWith("/Currency")) return json.valueToTree(chance(90) ? "USD" : "JPY");
        if (reference.endsWith("/Decimal"))
            return json.valueToTree(one(List.of("1", "2.5", "19.90", "0.001")));
        return switch (type(whole)) {
            case "object" -> object(name, whole);
            case "array" -> array(name, whole);
            case "integer" -> json.valueToTree(integer(whole));
            case "boolean" -> json.valueToTree(random.nextBoolean());
            default -> json.valueToTree(string(name, whole));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    private JsonNode object(String name, JsonNode schema) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(one -> required.add(one.asString()));
        for (var property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || chance(30)) {
                object.set(property.getKey(), of(property.getKey(), property.getValue()));
            }
        }
        if (object.has("amount") && object.has("currency")) {
            object.put("amount", (chance(20) ? "-" : "") + (1 + random.nextInt(200)));
        }
        return object;
    }

    private JsonNode array(String name, JsonNode schema) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        int size = schema.path("minItems").asInt(0) + random.nextInt(2);
        for (int i = 0; i < size; i++) array.add(of(name, schema.path("items")));
        return array;
    }

    private long integer(JsonNode schema) {
        long min = schema.path("minimum").asLong(0);
        return min
                + random.nextInt((int) Math.min(100, schema.path("maximum").asLong(100) - min + 1));
    }

    private String string(String name, JsonNode schema) {
        if (schema.path("format").asString("").equals("date-time")) return "2026-03-31T12:00:00Z";
        if (schema.has("example")) return schema.get("example").asString();
        if (schema.has("default")) return schema.get("default").asString();
        return name + random.nextInt(1_000);
    }
}

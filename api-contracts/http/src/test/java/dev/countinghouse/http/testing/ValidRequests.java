package dev.countinghouse.http.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Requests of every operation that a document has, as it describes them. */
final class ValidRequests {

    private static final String STREAM = "application/x-ndjson";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final OpenApiContract contract;
    private final SchemaValues values;
    private final String token;

    ValidRequests(OpenApiContract contract, SchemaValues values, String token) {
        this.contract = contract;
        this.values = values;
        this.token = token;
    }

    Draft next() {
        String operation = values.one(List.copyOf(contract.operations()));
        String template = operation.substring(operation.indexOf(' ') + 1);
        var draft =
                new Draft(
                        operation,
                        VARIABLE.matcher(template)
                                .replaceAll(variable -> part(operation, variable.group(1))));
        draft.headers.add("Authorization: Bearer " + token);
        for (JsonNode parameter : contract.parameters(operation)) add(parameter, draft);
        addBody(contract.operation(operation).path("requestBody").path("content"), draft);
        return draft;
    }

    private String part(String operation, String name) {
        return switch (name) {
            case "period" -> "2026-0" + values.one(List.of("1", "2", "3"));
            case "number" -> values.one(List.of("1", "2"));
            default -> values.of(name, contract.pathParameter(operation, name)).asString();
        };
    }

    private void add(JsonNode parameter, Draft draft) {
        String name = parameter.get("name").asString();
        String in = parameter.get("in").asString();
        if (in.equals("path") || !values.chance(name.equals("effectiveOn") ? 40 : 15)) return;
        JsonNode value = values.of(name, parameter.path("schema"));
        String text = value.isArray() ? value.path(0).asString("") : value.asString();
        if (in.equals("header")) draft.header(name, name.startsWith("AR-") ? "0" : text);
        else draft.query.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void addBody(JsonNode content, Draft draft) {
        if (content.isMissingNode()) return;
        String type = content.propertyNames().iterator().next();
        draft.header("Content-Type", type);
        if (!type.equals(STREAM)) {
            draft.text(values.of("", content.get(type).get("schema")).toString());
            return;
        }
        var lines = new StringBuilder();
        for (int i = 0; i < 3; i++)
            lines.append(line(content.get(type).get("schema"))).append('\n');
        draft.text(lines.toString());
    }

    /** A line's body is that of the operation which does the same. */
    private JsonNode line(JsonNode schema) {
        ObjectNode line = (ObjectNode) values.of("", schema);
        String command = line.get("do").asString();
        var name = new StringBuilder();
        for (String word : command.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        ObjectNode reference = JsonMapper.shared().createObjectNode();
        reference.put("$ref", "#/components/schemas/" + name);
        line.set("with", values.of("", reference));
        return line;
    }
}

package dev.countinghouse.http.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * A service's OpenAPI document, held against what the service does: which endpoints it has, and
 * whether each answer is one that the document allows.
 *
 * <p>An operation is named as {@code POST /v1/books/{book}/accounts}. Its {@code x-problems} lists
 * the reasons with which the facts may refuse it; what of that was seen is remembered.
 */
public final class OpenApiContract {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String API = "/v1/";

    private final JsonNode document;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final SortedMap<String, Set<String>> seen = new ConcurrentSkipListMap<>();

    private OpenApiContract(JsonNode document) {
        this.document = document;
    }

    /**
     * @param name {@code commands} or {@code queries}
     * @param more documents whose paths and schemas are taken as if they stood in the first
     */
    public static OpenApiContract of(String name, String... more) {
        var document = (ObjectNode) read(name);
        for (String other : more) {
            JsonNode added = read(other);
            ((ObjectNode) document.get("paths")).setAll((ObjectNode) added.get("paths"));
            ((ObjectNode) document.at("/components/schemas"))
                    .setAll((ObjectNode) added.at("/components/schemas"));
        }
        return new OpenApiContract(document);
    }

    private static JsonNode read(String name) {
        String path = "/openapi/" + name + ".yaml";
        try (InputStream yaml = OpenApiContract.class.getResourceAsStream(path)) {
            if (yaml == null) throw new AssertionError("there is no " + path);
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** Every operation, in alphabetical order. */
    public SortedSet<String> operations() {
        SortedSet<String> operations = new TreeSet<>();
        for (var path : document.get("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /** Every operation of the API that a service really has. */
    public static SortedSet<String> operationsOf(RequestMappingHandlerMapping endpoints) {
        SortedSet<String> operations = new TreeSet<>();
        for (RequestMappingInfo info : endpoints.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith(API)) operations.add(method + " " + pattern);
                }
            }
        }
        return operations;
    }

    /** What the document says about an operation. */
    public JsonNode operation(String operation) {
        String[] parts = operation.split(" ", 2);
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /** The operation that a request's path belongs to; the one with the most fixed parts. */
    public String operationOf(String method, String path) {
        String[] asked = path.split("/");
        return operations().stream()
                .filter(operation -> operation.startsWith(method + " "))
                .filter(operation -> fits(pathOf(operation).split("/"), asked))
                .min(
                        Comparator.comparingLong(
                                operation -> operation.chars().filter(c -> c == '{').count()))
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not documented"));
    }

    private static String pathOf(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    private static boolean fits(String[] template, String[] path) {
        if (template.length != path.length) return false;
        for (int i = 0; i < path.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(path[i])) return false;
        }
        return true;
    }

    /**
     * Fails unless the document allows this answer: its status, its headers, its media type, and
     * its body by the schema; of a problem also its type.
     */
    public void check(HttpResponse<String> answer) {
        HttpRequest request = answer.request();
        check(
                operationOf(request.method(), request.uri().getPath()),
                answer.statusCode(),
                answer.headers()::firstValue,
                answer.body());
    }

    /** The same of an answer that came in any way. */
    void check(
            String operation, int status, Function<String, Optional<String>> headers, String body) {
        String place = operation + " → " + status;
        JsonNode response =
                resolved(operation(operation).path("responses").path(Integer.toString(status)));
        require(!response.isMissingNode(), place + " is not documented: " + body);
        checkHeaders(place, response, headers);
        checkBody(place, response, headers.apply("content-type").orElse(""), body);
        if (status >= 400) checkProblem(operation, status, body);
    }

    private void checkHeaders(
            String place, JsonNode response, Function<String, Optional<String>> headers) {
        for (var documented : response.path("headers").properties()) {
            JsonNode header = resolved(documented.getValue());
            var value = headers.apply(documented.getKey().toLowerCase(Locale.ROOT));
            require(
                    value.isPresent() || !header.path("required").asBoolean(false),
                    place + " lacks the header " + documented.getKey());
            value.ifPresent(
                    text ->
                            validate(
                                    place + ", header " + documented.getKey(),
                                    header.get("schema"),
                                    JsonMapper.shared().writeValueAsString(text)));
        }
    }

    private void checkBody(String place, JsonNode response, String contentType, String body) {
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            require(body.isEmpty(), place + " has a body that is not documented");
            return;
        }
        String type = contentType.split(";", 2)[0];
        JsonNode media = content.path(type);
        require(!media.isMissingNode(), place + " is not documented as " + type);
        if (type.endsWith("json") && !type.contains("ndjson")) {
            validate(place, media.get("schema"), body);
        } else if (type.contains("ndjson")) {
            body.lines().forEach(line -> validate(place, media.get("schema"), line));
        }
    }

    private void checkProblem(String operation, int status, String body) {
        JsonNode problem = JsonMapper.shared().readTree(body);
        int told = problem.path("status").asInt(0);
        require(told == status, operation + ": the problem's status is " + told);
        require(problem.has("trace"), operation + ": the problem has no trace");
        String reason = problem.path("type").asString("").replace("/problems/", "");
        boolean ofFacts = status == 404 || status == 409 || status == 422;
        require(
                !ofFacts || problems(operation).contains(reason),
                operation + " does not document the problem " + reason);
        seen.computeIfAbsent(operation, o -> new ConcurrentSkipListSet<>()).add(reason);
    }

    /** What an operation takes beside its body, its path's parameters included. */
    List<JsonNode> parameters(String operation) {
        List<JsonNode> parameters = new ArrayList<>();
        JsonNode path = document.path("paths").path(pathOf(operation));
        path.path("parameters").forEach(one -> parameters.add(resolved(one)));
        operation(operation).path("parameters").forEach(one -> parameters.add(resolved(one)));
        return parameters;
    }

    JsonNode pathParameter(String operation, String name) {
        return parameters(operation).stream()
                .filter(one -> one.path("name").asString("").equals(name))
                .map(one -> one.path("schema"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " does not describe " + name));
    }

    /** The reasons with which the facts may refuse an operation. */
    public SortedSet<String> problems(String operation) {
        SortedSet<String> problems = new TreeSet<>();
        operation(operation).path("x-problems").forEach(p -> problems.add(p.asString()));
        return problems;
    }

    /** By operation, the documented problems that no checked answer had. */
    public SortedMap<String, Set<String>> unseenProblems() {
        SortedMap<String, Set<String>> unseen = new TreeMap<>();
        for (String operation : operations()) {
            Set<String> left = problems(operation);
            left.removeAll(seen.getOrDefault(operation, Set.of()));
            if (!left.isEmpty()) unseen.put(operation, left);
        }
        return unseen;
    }

    /** Fails unless every example in the document fits the schema beside it. */
    public void checkExamples() {
        for (String operation : operations()) {
            JsonNode described = operation(operation);
            checkExamples(operation, described.path("requestBody"));
            for (var response : described.path("responses").properties()) {
                checkExamples(operation + " → " + response.getKey(), resolved(response.getValue()));
            }
        }
    }

    private void checkExamples(String place, JsonNode holder) {
        for (var media : holder.path("content").properties()) {
            JsonNode example = media.getValue().path("example");
            if (example.isMissingNode() || !media.getKey().endsWith("json")) continue;
            validate(place + ", example", media.getValue().get("schema"), example.toString());
        }
    }

    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : document.at(reference.asString().substring(1));
    }

    private void validate(String place, JsonNode schema, String json) {
        var errors =
                schemas.computeIfAbsent(schema.toString(), this::compiled)
                        .validate(json, InputFormat.JSON);
        require(errors.isEmpty(), place + ": " + errors + "\n" + json);
    }

    /** A schema that carries the components it may refer to. */
    private Schema compiled(String schema) {
        ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(schema);
        whole.set("components", document.get("components"));
        return registry.getSchema(whole.toString(), InputFormat.JSON);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new AssertionError(otherwise);
    }
}

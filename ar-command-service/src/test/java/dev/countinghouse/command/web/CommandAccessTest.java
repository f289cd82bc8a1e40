package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.OpenApiContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Who is let in, for every endpoint that the service has, be it added later. */
class CommandAccessTest {

    private static final CommandServer server = CommandServer.shared();
    private static final OpenApiContract contract = CommandServer.CONTRACT;

    static SortedSet<String> operations() {
        return OpenApiContract.operationsOf(
                server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    @Test
    void knowsEveryEndpoint() {
        assertThat(operations()).contains("POST /v1/books/{book}/payments/{payment}/reversal");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsNobodyInWithoutAToken(String operation) {
        refused(call(operation, null), 401, "unauthenticated");
        refused(call(operation, "not.a.token"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void closesABookToATokenOfAnother(String operation) {
        if (!operation.contains("{book}")) return;
        Set<Permission> all = EnumSet.allOf(Permission.class);
        refused(call(operation, token(all, "other")), 403, "book-denied");
        refused(call(operation, token(all)), 403, "book-denied");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void needsTheScopeThatItsDocumentNames(String operation) {
        Set<Permission> needed = needed(operation);
        assertThat(needed).isNotEmpty();
        Set<Permission> others = EnumSet.complementOf(EnumSet.copyOf(needed));
        refused(call(operation, token(others, "*")), 403, "scope-missing");
        for (Permission one : needed) {
            assertThat(call(operation, token(Set.of(one), "acme")).statusCode()).isNotIn(401, 403);
        }
    }

    private static Set<Permission> needed(String operation) {
        JsonNode scopes = contract.operation(operation).path("x-scope");
        Set<String> names =
                scopes.isArray()
                        ? scopes.valueStream().map(JsonNode::asString).collect(Collectors.toSet())
                        : Set.of(scopes.asString());
        return EnumSet.allOf(Permission.class).stream()
                .filter(permission -> names.contains(permission.scope()))
                .collect(Collectors.toSet());
    }

    private static String token(Set<Permission> permissions, String... books) {
        return server.token(
                new Grant("eve", permissions, List.of(books), Map.of(), Duration.ofMinutes(5)));
    }

    private static HttpResponse<String> call(String operation, @Nullable String token) {
        String[] parts = operation.split(" ", 2);
        String path =
                parts[1].replace("{book}", "acme")
                        .replace("{period}", "2026-03")
                        .replace("{number}", "1")
                        .replaceAll("\\{\\w+}", "x");
        var content = contract.operation(operation).at("/requestBody/content");
        var request = server.to(path, token);
        if (content.isMissingNode()) {
            request.method(parts[0], BodyPublishers.noBody());
        } else {
            String type = content.propertyNames().iterator().next();
            request.header("Content-Type", type)
                    .method(
                            parts[0],
                            BodyPublishers.ofString(example(content.get(type)).toString()));
        }
        return server.send(request.build());
    }

    /** Without a fee, which needs a permission of its own. */
    private static JsonNode example(JsonNode media) {
        JsonNode example = media.path("example").deepCopy();
        if (example instanceof ObjectNode object) object.remove("fee");
        return example;
    }

    private static void refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(CommandServer.json(answer).get("type").asString())
                .isEqualTo("/problems/" + reason);
    }
}

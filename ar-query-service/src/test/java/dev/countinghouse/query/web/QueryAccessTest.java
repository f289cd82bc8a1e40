package dev.countinghouse.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.OpenApiContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Who may ask what: every endpoint that the service has, for every kind of stranger. */
final class QueryAccessTest {

    private static final QueryServer server = QueryServer.shared();
    private static final OpenApiContract contract = QueryServer.CONTRACT;

    static SortedSet<String> operations() {
        return OpenApiContract.operationsOf(
                server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    @Test
    void documentsEveryEndpointAndNoOther() {
        assertThat(operations()).hasSizeGreaterThan(14).isEqualTo(contract.operations());
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
        String scope = contract.operation(operation).path("x-scope").asString();
        Permission needed =
                EnumSet.allOf(Permission.class).stream()
                        .filter(permission -> permission.scope().equals(scope))
                        .findFirst()
                        .orElseThrow();
        Set<Permission> others = EnumSet.complementOf(EnumSet.of(needed));
        refused(call(operation, token(others, "*")), 403, "scope-missing");
        assertThat(call(operation, token(Set.of(needed), "acme")).statusCode())
                .isNotIn(401, 403, 500);
    }

    private static String token(Set<Permission> permissions, String... books) {
        return server.token(
                new Grant("eve", permissions, List.of(books), Map.of(), Duration.ofMinutes(5)));
    }

    private static HttpResponse<String> call(String operation, @Nullable String token) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{book}", "acme").replaceAll("\\{\\w+}", "x");
        return server.send(
                server.to(path, token).method(parts[0], BodyPublishers.noBody()).build());
    }

    private static void refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(QueryServer.json(answer).get("type").asString())
                .isEqualTo("/problems/" + reason);
    }
}

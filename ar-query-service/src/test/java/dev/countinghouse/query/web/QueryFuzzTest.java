package dev.countinghouse.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.Fuzzing;
import dev.countinghouse.query.history.RandomHistory;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queries by chance, most of them spoilt: the rules of every answer hold. */
class QueryFuzzTest {

    private static final QueryServer server = QueryServer.shared();
    private static final String BOOK = "fuzzed";

    @Test
    void answersWhateverComesAsItIsDocumented() throws IOException {
        long known = server.publish(RandomHistory.of(11, new BookId(BOOK), 300));
        String position = Long.toString(known);
        var statuses =
                new Fuzzing(QueryServer.CONTRACT, token(EnumSet.allOf(Permission.class)), bad())
                        .knowing("book", List.of(BOOK))
                        .knowing("account", ids("accounts", "account", position))
                        .knowing("invoice", ids("invoices", "invoice", position))
                        .knowing("payment", ids("payments", "payment", position))
                        .run(server.port());
        assertThat(statuses).containsKeys(200, 400, 401, 403, 404, 405, 406);
    }

    private static List<String> ids(String list, String name, String position) {
        JsonNode page =
                QueryServer.json(
                        server.get(
                                "/v1/books/" + BOOK + "/" + list + "?limit=20",
                                QueryRequest.MIN_POSITION,
                                position));
        return page.get("items").valueStream().map(item -> item.get(name).stringValue()).toList();
    }

    private static String token(Set<Permission> permissions) {
        return server.token(
                new Grant("eve", permissions, List.of("*"), Map.of(), Duration.ofHours(9)));
    }

    private static List<String> bad() {
        String valid = token(EnumSet.allOf(Permission.class));
        return List.of(
                "Bearer",
                "Bearer nonsense",
                "Basic YTpi",
                "Bearer " + valid + "x",
                "Bearer " + token(Set.of()));
    }
}

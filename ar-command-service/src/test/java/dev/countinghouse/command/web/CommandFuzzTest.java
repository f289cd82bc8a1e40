package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.Fuzzing;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands by chance, most of them spoilt: the rules of every answer hold. */
class CommandFuzzTest {

    private static final CommandServer server = CommandServer.shared();
    private static final String ACCOUNT =
            """
            {"account":"known","name":"N","kind":"CUSTOMER","currency":"USD",
             "terms":{"due":{"days":30}},"openedOn":"2020-01-01"}
            """;

    @Test
    void answersWhateverComesAsItIsDocumented() throws IOException {
        server.openBook("fuzzed");
        server.post("/v1/books/fuzzed/accounts", ACCOUNT);
        var statuses =
                new Fuzzing(CommandServer.CONTRACT, token(EnumSet.allOf(Permission.class)), bad())
                        .knowing("book", List.of("fuzzed"))
                        .knowing("account", List.of("known"))
                        .knowing("queue", List.of("overdue"))
                        .knowing("item", List.of("known"))
                        .run(server.port());
        assertThat(statuses).containsKeys(200, 201, 400, 401, 404, 406, 409, 415, 422);
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
                "Bearer " + token(Set.of()),
                "Bearer " + valid.substring(0, valid.lastIndexOf('.')) + ".");
    }
}

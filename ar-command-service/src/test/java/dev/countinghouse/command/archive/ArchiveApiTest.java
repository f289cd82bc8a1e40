package dev.countinghouse.command.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The real service and a real database. */
class ArchiveApiTest {

    private static final CommandServer server = CommandServer.shared();

    private static HttpResponse<String> get(String book, String sha256) {
        return server.send(
                server.to("/v1/books/" + book + "/files/" + sha256, server.token()).build());
    }

    @Test
    void givesAFileAgainToWhoMaySeeItsBook() {
        String sha256 =
                server.bean(Archive.class)
                        .put(new BookId("kept"), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = get("kept", sha256);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a,b\n1,2\n");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        HttpResponse<String> elsewhere = get("other", sha256);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains(ArchiveReason.FILE_UNKNOWN.code());
        assertThat(get("kept", "ABC").statusCode()).isEqualTo(400);
    }

    @Test
    void doesNotGiveWhatHasChanged() {
        String sha256 = server.bean(Archive.class).put(new BookId("spoilt"), new byte[] {1, 2});
        try (var database = Databases.open(server.database())) {
            Databases.run(
                    database, "update archived_file set sealed = 'x'::bytea where book = 'spoilt'");
        }
        HttpResponse<String> answer = get("spoilt", sha256);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("/problems/file-unreadable").contains(sha256);
    }
}

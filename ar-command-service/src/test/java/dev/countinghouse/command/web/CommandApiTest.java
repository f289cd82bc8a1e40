package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CommandApiTest {

    private static final CommandServer server = new CommandServer("command_api");

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void opensAnAccount() {
        var answer =
                server.post(
                        "/v1/books/acme/accounts",
                        """
                        {"account":"a-1","name":"Ann's shop","kind":"CUSTOMER","currency":"USD","terms":{"netDays":30},"openedOn":"2026-01-01"}
                        """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"a-1\",\"position\":1}");
        assertThat(answer.headers().firstValue("location")).hasValue("/v1/books/acme/accounts/a-1");
        assertThat(answer.headers().firstValue("ar-position")).hasValue("1");
    }
}

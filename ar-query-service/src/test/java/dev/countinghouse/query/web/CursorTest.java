package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** A cursor is good for the book, the list and the filter that gave it. */
final class CursorTest {

    private static final QueryServer server = QueryServer.shared();
    private static String next = "";

    @BeforeAll
    static void publish() {
        long known = accountsOf("first-book");
        accountsOf("second-book");
        next = firstPage(known).get("next").asString();
    }

    private static long accountsOf(String book) {
        var id = new BookId(book);
        return server.publish(account(id, "a"), account(id, "b"), account(id, "c"));
    }

    private static JsonNode firstPage(long known) {
        return QueryServer.json(
                server.get(
                        "/v1/books/first-book/accounts?limit=1&kind=CUSTOMER"
                                + "&effectiveOn=2026-03-01",
                        QueryRequest.MIN_POSITION,
                        Long.toString(known)));
    }

    private static int status(String list) {
        return server.get("/v1/books/" + list + "cursor=" + next).statusCode();
    }

    @Test
    void goesOnWithTheSameList() {
        assertThat(status("first-book/accounts?limit=1&kind=CUSTOMER&")).isEqualTo(200);
        assertThat(status("first-book/accounts?kind=CUSTOMER&effectiveOn=2026-03-01&"))
                .as("what the first page was asked for may be said again")
                .isEqualTo(200);
    }

    @Test
    void isRefusedElsewhere() {
        assertThat(status("second-book/accounts?kind=CUSTOMER&")).as("book").isEqualTo(400);
        assertThat(status("first-book/payments?")).as("list").isEqualTo(400);
        assertThat(status("first-book/accounts?")).as("without the filter").isEqualTo(400);
        assertThat(status("first-book/accounts?kind=PAYER&")).as("filter").isEqualTo(400);
    }

    @Test
    void anotherDateBesideItIsRefused() {
        assertThat(status("first-book/accounts?kind=CUSTOMER&effectiveOn=2026-03-02&"))
                .isEqualTo(400);
    }
}

package dev.countinghouse.query.reminder;

import static dev.countinghouse.query.subledger.Sample.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.reminder.ReminderId;
import dev.countinghouse.contract.reminder.ReminderNoted;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.QueryServer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A whole area in the sources of the tests: its projection, its table and its page of a list.
 * Nothing that all areas share names it; that it works shows that none has to be listed anywhere.
 */
final class ReminderTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("reminded");
    private static String known = "";

    @BeforeAll
    static void publish() {
        long last =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        noted("r-1", "acme", "2026-04-02", "2026-03-05"),
                        noted("r-2", "acme", "2026-04-01", "2026-03-06"),
                        noted("r-3", "zenith", "2026-04-02", "2026-03-07"));
        known = Long.toString(last);
    }

    private static ReminderNoted noted(String id, String account, String remindOn, String on) {
        return new ReminderNoted(
                BOOK,
                new ReminderId(id),
                new AccountId(account),
                "call them",
                LocalDate.parse(remindOn),
                LocalDate.parse(on));
    }

    private static HttpResponse<String> ask(String query, String... headers) {
        String[] all = new String[2 + headers.length];
        all[0] = QueryRequest.MIN_POSITION;
        all[1] = known;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.get("/v1/books/reminded/reminders?effectiveOn=2026-03-31" + query, all);
    }

    private static List<String> reminders(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("reminder").asString())
                .toList();
    }

    @Test
    void itsEventsAreFoldedAndListedPageByPage() {
        JsonNode first = QueryServer.json(ask("&limit=2"));
        assertThat(reminders(first)).containsExactly("r-2", "r-1");
        String next = first.get("next").asString();
        assertThat(reminders(QueryServer.json(ask("&limit=2&cursor=" + next))))
                .containsExactly("r-3");
        assertThat(reminders(QueryServer.json(ask("&account=acme")))).containsExactly("r-2", "r-1");
    }

    @Test
    void itsListIsOfAnyDateAndAFileToo() {
        HttpResponse<String> early =
                server.get(
                        "/v1/books/reminded/reminders?effectiveOn=2026-03-05",
                        QueryRequest.MIN_POSITION,
                        known);
        assertThat(reminders(QueryServer.json(early))).containsExactly("r-1");
        assertThat(ask("", "Accept", "text/csv").body().lines())
                .first()
                .isEqualTo("reminder,account,text,remindOn,notedOn");
    }

    @Test
    void itsProjectionIsServedBesideTheOthers() {
        assertThat(server.get("/v1/projections").body()).contains("\"reminders\"");
    }
}

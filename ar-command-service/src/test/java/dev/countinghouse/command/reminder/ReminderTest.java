package dev.countinghouse.command.reminder;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.reminder.ReminderId;
import dev.countinghouse.contract.reminder.ReminderNoted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;

/**
 * A whole area in the sources of the tests: its event and id, its command, handler and reason, and
 * its endpoint. Nothing that all areas share names it; that it works shows that none has to be
 * listed anywhere.
 */
class ReminderTest {

    private static final ReminderId REMINDER = new ReminderId("r-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static NoteReminder note(LocalDate remindOn) {
        return new NoteReminder(BOOK, REMINDER, ACME, "call them", remindOn, march(5));
    }

    @Test
    void itsCommandIsHandledAndItsEventRecorded() {
        var noted = new ReminderNoted(BOOK, REMINDER, ACME, "call them", april(1), march(5));
        ar.given(opened()).when(note(april(1))).records(noted);
        ar.given(opened(), noted).when(note(april(1))).recordsNothing();
    }

    @Test
    void itRefusesForSharedReasonsAndForItsOwn() {
        ar.given().when(note(april(1))).isRefused(SharedReason.ACCOUNT_UNKNOWN);
        ar.given(opened()).when(note(march(4))).isRefused(ReminderReason.REMINDER_LATE);
    }

    private static HttpResponse<String> post(String query, String body) {
        CommandServer server = CommandServer.shared();
        return server.send(
                server.to("/v1/books/reminded/reminders" + query, server.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    @Test
    void itsEndpointAnswersAsAllDo() {
        CommandServer server = CommandServer.shared();
        server.post(
                "/v1/books/reminded/accounts",
                """
                {"account": "a", "name": "N", "kind": "CUSTOMER", "currency": "USD",
                 "terms": {"due": {"days": 30}}}
                """);
        String body =
                """
                {"reminder": "r", "account": "a", "text": "t", "remindOn": "2026-03-01",
                 "notedOn": "2026-02-01"}
                """;
        var tried = post("?dryRun=true", body);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("\"ar.ReminderNoted\"");

        var noted = post("", body);
        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
        assertThat(noted.headers().firstValue("location"))
                .hasValue("/v1/books/reminded/reminders/r");
        assertThat(server.bean(EventLog.class).ofBook(new BookId("reminded"), 0, 10).getLast())
                .satisfies(event -> assertThat(event.name()).isEqualTo("ar.ReminderNoted"));

        var late = post("", body.replace("2026-03", "2026-01").replace("\"r\"", "\"late\""));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("\"/problems/reminder-late\"");
        assertThat(post("", "{}").body()).contains("remindOn");
    }
}

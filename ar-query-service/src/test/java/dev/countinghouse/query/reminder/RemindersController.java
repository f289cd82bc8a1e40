package dev.countinghouse.query.reminder;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The reminders of a book, those that come first before the others. */
@RestController
@Needs(Permission.READ)
final class RemindersController {

    private static final List<String> READS = List.of(Reminders.NAME);

    private static final String SOME =
            """
            select reminder, account, text, remind_on, noted_on
            from reminder
            where book = :book and noted_on <= :on and position <= :known
              and (cast(:account as text) is null or account = :account)
              %sorder by %s
            limit :limit
            """;

    private static final Sort<Reminder> SORT =
            new Sort<>(
                    List.of(Sort.Key.date("remind_on", Reminder::remindOn)),
                    List.of(Sort.Key.text("reminder", Reminder::reminder)),
                    Sort.Way.UP);

    /** A reminder. */
    record Reminder(
            String reminder, String account, String text, LocalDate remindOn, LocalDate notedOn) {

        static final Csv<Reminder> CSV =
                Csv.<Reminder>of()
                        .column("reminder", Reminder::reminder)
                        .column("account", Reminder::account)
                        .column("text", Reminder::text)
                        .column("remindOn", Reminder::remindOn)
                        .column("notedOn", Reminder::notedOn);

        static Reminder of(ResultSet row) throws SQLException {
            return new Reminder(
                    row.getString("reminder"),
                    row.getString("account"),
                    row.getString("text"),
                    Columns.date(row, "remind_on"),
                    Columns.date(row, "noted_on"));
        }
    }

    @GetMapping(
            path = "/v1/books/{book}/reminders",
            produces = {"application/json", "text/csv"})
    void reminders(QueryRequest reading) {
        AccountId account = reading.optional("account", AccountId::new);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        SORT.bind(
                                        state.ask(
                                                asOf,
                                                SOME.formatted(
                                                        SORT.condition(after), SORT.order())),
                                        after)
                                .param("account", account == null ? null : account.value())
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(Reminder.of(found));
                                        }),
                SORT::of,
                Reminder.CSV);
    }
}

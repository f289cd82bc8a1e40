package dev.countinghouse.command.reminder;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.reminder.ReminderId;
import dev.countinghouse.contract.reminder.ReminderNoted;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.function.Supplier;

@RestController
@RequestMapping("/v1/books/{book}/reminders")
final class ReminderController {

    @PostMapping
    ResponseEntity<Answer> note(Submission<NoteReminder> request) {
        NoteReminder command = request.read(ReminderController::noting);
        return request.send(command, command.reminder());
    }

    private static Supplier<NoteReminder> noting(RequestContext asked, Fields body) {
        Field<ReminderId> reminder = body.optional("reminder", ofText(ReminderId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<String> text = body.required("text", line(ReminderNoted.MAX_TEXT));
        Field<LocalDate> remindOn = body.required("remindOn", date());
        Field<LocalDate> notedOn = body.optional("notedOn", date());
        return () ->
                new NoteReminder(
                        asked.book(),
                        reminder.orElse(() -> new ReminderId(asked.newId())),
                        account.value(),
                        text.value(),
                        remindOn.value(),
                        notedOn.or(asked.today()));
    }
}

package dev.countinghouse.command.work;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.line;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkItemId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.function.Supplier;

@RestController
@RequestMapping("/v1/books/{book}/queues/{queue}/items/{item}")
final class WorkController {

    @PostMapping("/assignment")
    ResponseEntity<Answer> assign(
            @PathVariable String queue, @PathVariable String item, Submission<AssignWork> request) {
        AssignWork command = request.read((asked, body) -> assigning(asked, queue, item, body));
        return request.send(command, command.item());
    }

    @PostMapping("/follow-up")
    ResponseEntity<Answer> followUp(
            @PathVariable String queue,
            @PathVariable String item,
            Submission<SetFollowUp> request) {
        SetFollowUp command = request.read((asked, body) -> followingUp(asked, queue, item, body));
        return request.send(command, command.item());
    }

    private static Supplier<AssignWork> assigning(
            RequestContext asked, String queue, String item, Fields body) {
        Field<String> owner = body.optional("owner", line(Limits.MAX_ACTOR));
        Field<String> from = body.optional("from", line(Limits.MAX_ACTOR));
        return () ->
                new AssignWork(
                        asked.book(),
                        new WorkItemId(queue, item),
                        owner.orNull(),
                        from.orNull(),
                        asked.caller().subject(),
                        asked.today());
    }

    private static Supplier<SetFollowUp> followingUp(
            RequestContext asked, String queue, String item, Fields body) {
        Field<LocalDate> followUpOn = body.optional("followUpOn", date());
        Field<Boolean> snoozed = body.optional("snoozed", flag());
        Field<String> note = body.optional("note", line(FollowUpSet.MAX_NOTE));
        return () ->
                new SetFollowUp(
                        asked.book(),
                        new WorkItemId(queue, item),
                        followUpOn.orNull(),
                        snoozed.or(false),
                        note.orNull(),
                        asked.today());
    }
}

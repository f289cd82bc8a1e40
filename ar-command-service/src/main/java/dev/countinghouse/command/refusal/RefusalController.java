package dev.countinghouse.command.refusal;

import static dev.countinghouse.http.Values.line;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.contract.refusal.RefusalId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Supplier;

@RestController
@RequestMapping("/v1/books/{book}/refusals/{refusal}")
final class RefusalController {

    @PostMapping("/dismissal")
    ResponseEntity<Answer> dismiss(
            @PathVariable RefusalId refusal, Submission<DismissRefusal> request) {
        DismissRefusal command = request.read((asked, body) -> dismissal(asked, refusal, body));
        return request.send(command, command.refusal());
    }

    private static Supplier<DismissRefusal> dismissal(
            RequestContext asked, RefusalId refusal, Fields body) {
        Field<String> reason = body.required("reason", line(RefusalDismissed.MAX_REASON));
        return () -> new DismissRefusal(asked.book(), refusal, reason.value(), asked.today());
    }
}

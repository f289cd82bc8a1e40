package dev.countinghouse.command.period;

import static dev.countinghouse.http.Values.line;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.command.web.Submission;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Supplier;

@RestController
@RequestMapping("/v1/books/{book}/periods/{period}")
final class PeriodController {

    @PostMapping("/closure")
    ResponseEntity<Answer> close(
            @PathVariable AccountingPeriod period, Submission<ClosePeriod> request) {
        return request.send(
                request.read((asked, body) -> () -> new ClosePeriod(asked.book(), period)), period);
    }

    @PostMapping("/reopening")
    ResponseEntity<Answer> reopen(
            @PathVariable AccountingPeriod period, Submission<ReopenPeriod> request) {
        return request.send(request.read((asked, body) -> reopening(asked, period, body)), period);
    }

    private static Supplier<ReopenPeriod> reopening(
            RequestContext asked, AccountingPeriod period, Fields body) {
        Field<String> reason = body.required("reason", line(PeriodReopened.MAX_REASON));
        return () -> new ReopenPeriod(asked.book(), period, reason.value());
    }
}

package dev.countinghouse.query.monthend;

import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.YearMonth;

/** The month as it ended, as figures. */
@RestController
@Needs(Permission.READ)
final class MonthEndController {

    @GetMapping("/v1/books/{book}/reports/month-end")
    MonthEnd monthEnd(QueryRequest reading) {
        YearMonth month = reading.optional("month", MonthEndView::month);
        return reading.answer(
                MonthEndView.READS, (state, asOf) -> MonthEndView.of(state, asOf, month));
    }
}

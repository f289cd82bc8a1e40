package dev.countinghouse.query.printing;

import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.monthend.MonthEnd;
import dev.countinghouse.query.monthend.MonthEndView;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.YearMonth;

/** The month-end pack as pages. */
@RestController
@Needs(Permission.READ)
final class MonthEndPackController {

    private final Press press;

    MonthEndPackController(Press press) {
        this.press = press;
    }

    /** The same question has the same answer, byte for byte. */
    @GetMapping(
            path = "/v1/books/{book}/reports/month-end/pages",
            produces = {"application/pdf", "text/html"})
    ResponseEntity<byte[]> pages(QueryRequest reading) {
        YearMonth month = reading.optional("month", MonthEndView::month);
        Paged format = reading.constant("format", Paged.PDF);
        MonthEndPack pack =
                reading.answer(
                        MonthEndView.READS,
                        (state, asOf) -> {
                            MonthEnd figures = MonthEndView.of(state, asOf, month);
                            AsOf end =
                                    asOf.effectiveOn(figures.to()).knownAt(figures.knownPosition());
                            Stationery stationery = Stationery.of(state, end, end);
                            return new MonthEndPack(
                                    MonthEndPrint.of(figures, stationery), stationery);
                        });
        return ResponseEntity.ok()
                .contentType(format.output().type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        "month-end-"
                                                + pack.report().dated()
                                                + "."
                                                + format.output().extension())
                                .build()
                                .toString())
                .body(press.make(pack, format.output()));
    }
}

package dev.countinghouse.query.printing;

import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.deposit.Deposits;
import dev.countinghouse.query.deposits.DepositDetail;
import dev.countinghouse.query.deposits.DepositList;
import dev.countinghouse.query.monthend.MonthEnd;
import dev.countinghouse.query.monthend.MonthEndView;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.YearMonth;
import java.util.List;

/** Reports as pages. The same question has the same answer, byte for byte. */
@RestController
@Needs(Permission.READ)
final class ReportsController {

    private static final List<String> OF_DEPOSITS = List.of(Deposits.NAME, Registers.NAME);

    private final Press press;

    ReportsController(Press press) {
        this.press = press;
    }

    @GetMapping(
            path = "/v1/books/{book}/reports/month-end/pages",
            produces = {"application/pdf", "text/html"})
    ResponseEntity<byte[]> monthEnd(QueryRequest reading)
            throws HttpMediaTypeNotAcceptableException {
        YearMonth month = reading.optional("month", MonthEndView::month);
        Paged format = reading.constant("format", Paged.PDF);
        reading.requireAccepted(format.output().type());
        ReportPrint print =
                reading.answer(
                        MonthEndView.READS,
                        (state, asOf) -> {
                            MonthEnd figures = MonthEndView.of(state, asOf, month);
                            AsOf end =
                                    asOf.effectiveOn(figures.to()).knownAt(figures.knownPosition());
                            Stationery stationery = Stationery.of(state, end, end);
                            return new ReportPrint(
                                    MonthEndPrint.of(figures, stationery), stationery);
                        });
        return answer(print, format.output(), "month-end-" + print.report().dated());
    }

    /** What goes to the bank with the money. */
    @GetMapping(
            path = "/v1/books/{book}/deposits/{deposit}/slip",
            produces = {"application/pdf", "text/html"})
    ResponseEntity<byte[]> depositSlip(QueryRequest reading, @PathVariable DepositId deposit)
            throws HttpMediaTypeNotAcceptableException {
        Paged format = reading.constant("format", Paged.PDF);
        reading.requireAccepted(format.output().type());
        ReportPrint print =
                reading.ofOne()
                        .answer(
                                OF_DEPOSITS,
                                (state, asOf) -> {
                                    DepositDetail detail = DepositList.one(state, asOf, deposit);
                                    AsOf then = asOf.effectiveOn(detail.deposit().depositedOn());
                                    Stationery stationery = Stationery.of(state, then, asOf);
                                    return new ReportPrint(
                                            DepositSlip.of(detail, stationery), stationery);
                                });
        return answer(print, format.output(), "deposit-" + deposit);
    }

    private ResponseEntity<byte[]> answer(ReportPrint print, Output output, String name) {
        return ResponseEntity.ok()
                .contentType(output.type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "." + output.extension())
                                .build()
                                .toString())
                .body(press.make(print, output));
    }
}

package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.MonthEnd;
import dev.countinghouse.console.api.MonthEnd.Figures;
import dev.countinghouse.console.api.MonthEnd.InCurrency;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the office tells its managers of a month; each figure leads to what it is the sum of. */
@Controller
final class MonthEndController {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String EMPTY = "n/a";

    /** A figure of the three months, and where it comes from. */
    record Line(String name, Function<Figures, Cell> cell) {}

    @GetMapping("/b/{book}/month-end")
    ModelAndView monthEnd(Desk desk, @RequestParam(defaultValue = "") String month) {
        MonthEnd end = desk.read(path(desk, month), MonthEnd.class);
        return new ModelAndView(
                "ledger/monthend",
                Map.of(
                        "title",
                        "Month end",
                        "end",
                        end,
                        "name",
                        end.month().format(NAME),
                        "before",
                        end.month().minusMonths(1),
                        "after",
                        end.month().plusMonths(1),
                        "today",
                        YearMonth.from(desk.today()),
                        "parts",
                        end.currencies().stream().map(one -> part(desk, end, one)).toList()));
    }

    private static Path path(Desk desk, String month, String... more) {
        Path path =
                more.length == 0
                        ? desk.api("reports", "month-end")
                        : desk.api("reports", "month-end", more[0]);
        return path.with("month", month.strip());
    }

    @GetMapping("/b/{book}/month-end.pdf")
    ResponseEntity<byte[]> pack(Desk desk, @RequestParam(defaultValue = "") String month) {
        byte[] pdf = desk.document(path(desk, month, "pages"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("month-end.pdf").build().toString())
                .body(pdf);
    }

    private static MonthPart part(Desk desk, MonthEnd end, InCurrency one) {
        boolean ties = one.aging().ties() && one.rollForward().difference().isZero();
        return new MonthPart(one.currency(), ties, figures(desk, end, one), top(desk, end, one));
    }

    private static Listing figures(Desk desk, MonthEnd end, InCurrency one) {
        List<Line> lines =
                List.of(
                        new Line("Receivables", f -> at(desk, "/aging", f.to(), f.receivable())),
                        new Line("of that overdue", f -> at(desk, "/overdue", f.to(), f.overdue())),
                        new Line(
                                "Credits not applied",
                                f -> at(desk, "/unapplied", f.to(), f.credits())),
                        new Line(
                                "Sales, less voided",
                                f -> Cell.link(f.sales(), desk.link(rolled(f)))),
                        new Line(
                                "Cash received, net",
                                f -> Cell.link(f.cash(), desk.link(rolled(f)))),
                        new Line("Days sales outstanding", f -> days(f.daysSales())),
                        new Line("Best possible", f -> days(f.bestDaysSales())),
                        new Line("Average days delinquent", f -> days(f.daysDelinquent())),
                        new Line("Counted back", f -> days(f.daysSalesCountedBack())),
                        new Line("Collection effectiveness", f -> percent(f.collected())));
        var list =
                Listing.of("month-" + one.currency(), "Key figures in " + one.currency(), lines)
                        .column(Column.text("Figure"), line -> Cell.of(line.name));
        for (int i = 0; i < one.months().size(); i++) {
            Figures month = one.months().get(i);
            list.column(Column.amount(month.month().format(NAME)), line -> line.cell.apply(month));
        }
        return list.build();
    }

    private static String rolled(Figures month) {
        return "/roll-forward?from=" + month.month().atDay(1) + "&to=" + month.to();
    }

    private static Cell at(Desk desk, String page, LocalDate day, Money amount) {
        return Cell.link(amount, desk.link(page + "?on=" + day));
    }

    private static Cell days(@Nullable BigDecimal days) {
        return Cell.of(days == null ? EMPTY : days.toPlainString() + " days");
    }

    private static Cell percent(@Nullable BigDecimal rate) {
        return Cell.of(rate == null ? EMPTY : rate.toPlainString() + " %");
    }

    private static Listing top(Desk desk, MonthEnd end, InCurrency one) {
        return Listing.of("top-" + one.currency(), "Who owes most that is late", one.topOverdue())
                .column(
                        Column.text("Account"),
                        debtor ->
                                Cell.link(
                                        debtor.accountName(),
                                        desk.link(
                                                "/accounts/"
                                                        + debtor.account()
                                                        + "?on="
                                                        + end.to())))
                .column(Column.day("Due since"), debtor -> Cell.of(debtor.oldestDueOn()))
                .column(Column.count("Days late"), debtor -> Cell.of(debtor.daysLate()))
                .column(Column.amount("Amount"), debtor -> Cell.of(debtor.amount()))
                .whenEmpty("Nobody owes anything that is late.")
                .build();
    }
}

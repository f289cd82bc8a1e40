package dev.countinghouse.console.period;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Registers.PeriodChange;
import dev.countinghouse.console.api.Registers.PeriodChanges;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The months of a book, and which of them are closed. */
@Controller
final class PeriodController {

    private static final int MONTHS = 18;
    private static final int MOST = 500;
    private static final Currency NONE = Currency.getInstance("USD");
    private static final String PATH = "/b/{book}/periods/{period}";

    private record Month(YearMonth month, boolean closed, String by) {}

    @GetMapping("/b/{book}/periods")
    ModelAndView periods(Desk desk) {
        boolean may = desk.asOf().isNow() && desk.person().may(Permission.CLOSE);
        Listing list =
                Listing.of("periods", "Months", months(desk))
                        .column(Column.text("Month"), m -> Cell.of(m.month().toString()))
                        .column(
                                Column.text("State"),
                                m ->
                                        Cell.of(m.closed() ? "Closed" : "Open")
                                                .toned(m.closed() ? "good" : "dim")
                                                .noted(m.by().isEmpty() ? null : "by " + m.by()))
                        .column(
                                Column.text("Do"),
                                m ->
                                        !may
                                                ? Cell.NOTHING
                                                : m.closed()
                                                        ? Cell.link(
                                                                "reopen", link(desk, m, "reopen"))
                                                        : Cell.link(
                                                                "close", link(desk, m, "close")))
                        .column(
                                Column.text("Before closing"),
                                m ->
                                        Cell.link(
                                                "roll-forward",
                                                desk.link(
                                                        "/roll-forward?from="
                                                                + m.month().atDay(1)
                                                                + "&to="
                                                                + m.month().atEndOfMonth())))
                        .build();
        return new ModelAndView("period/periods", Map.of("title", "Periods", "list", list));
    }

    private static String link(Desk desk, Month month, String what) {
        return desk.link("/periods/" + month.month() + "/" + what);
    }

    /** The latest months, and whichever before them were ever closed. */
    private static List<Month> months(Desk desk) {
        NavigableMap<YearMonth, Month> months = new TreeMap<>(Comparator.reverseOrder());
        YearMonth newest = YearMonth.from(desk.day());
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = newest.minusMonths(i);
            months.put(month, new Month(month, false, ""));
        }
        Path path = desk.api("periods").with("limit", MOST);
        for (PeriodChange last : desk.read(path, PeriodChanges.class).items()) {
            YearMonth month = YearMonth.parse(last.period());
            String by = last.by() == null ? "" : last.by();
            months.put(month, new Month(month, last.isClosed(), by));
        }
        return List.copyOf(months.values());
    }

    private static Command closing(Desk desk, String period) {
        return new Command(
                "Close " + period,
                "Nothing may be effective in it any more. Look at the roll-forward first.",
                List.of(),
                "Close it",
                desk.link("/periods"));
    }

    @GetMapping(PATH + "/close")
    ModelAndView close(Desk desk, @PathVariable String period) {
        return Sending.page(closing(desk, period), Form.blank());
    }

    @PostMapping(PATH + "/close")
    ModelAndView close(
            Desk desk,
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                closing(desk, period),
                Form.sent(sent),
                desk.api("periods", period, "closure"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/periods"),
                                period + " is closed.",
                                desk.link("/periods/" + period + "/reopen")));
    }

    private static Command reopening(Desk desk, String period) {
        return new Command(
                "Reopen " + period,
                "It takes entries again. What was reported of it may change.",
                List.of(Field.line("reason", "Reason").mandatory().focused()),
                "Reopen it",
                desk.link("/periods"));
    }

    @GetMapping(PATH + "/reopen")
    ModelAndView reopen(Desk desk, @PathVariable String period) {
        return Sending.page(reopening(desk, period), Form.blank());
    }

    @PostMapping(PATH + "/reopen")
    ModelAndView reopen(
            Desk desk,
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                reopening(desk, period),
                Form.sent(sent),
                desk.api("periods", period, "reopening"),
                NONE,
                receipt ->
                        new Sending.Next(desk.link("/periods"), period + " is open again.", null));
    }
}

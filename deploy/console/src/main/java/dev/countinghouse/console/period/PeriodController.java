package dev.countinghouse.console.period;

import dev.countinghouse.console.api.StoredEvent;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The months of a book, as the log tells which are closed. */
@Controller
final class PeriodController {

    private static final int MONTHS = 18;
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

    private static List<Month> months(Desk desk) {
        Map<String, StoredEvent> last = new HashMap<>();
        desk.events(
                        desk.api("events")
                                .with("type", "ar.PeriodClosed")
                                .with("type", "ar.PeriodReopened"))
                .forEach(event -> last.put(event.payload().path("period").asString(""), event));
        List<Month> months = new ArrayList<>();
        YearMonth newest = YearMonth.from(desk.day());
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = newest.minusMonths(i);
            StoredEvent event = last.get(month.toString());
            boolean closed = event != null && event.name().equals("ar.PeriodClosed");
            months.add(new Month(month, closed, event == null ? "" : event.actor()));
        }
        return months;
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

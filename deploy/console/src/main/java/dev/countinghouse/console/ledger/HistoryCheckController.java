package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Registers.HistoryCheck;
import dev.countinghouse.console.api.Reports.History;
import dev.countinghouse.console.api.Reports.HistoryDifference;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** A comparison of the tables with all events: it takes as long as that takes, by itself. */
@Controller
final class HistoryCheckController {

    private static final String PATH = "/b/{book}/reconciliation/history";

    @PostMapping(PATH)
    String begin(Desk desk) {
        HistoryCheck begun = desk.begin(desk.api("reconciliation", "history"), HistoryCheck.class);
        return "redirect:" + desk.link("/reconciliation/history/" + begun.id());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView check(Desk desk, @PathVariable String id) {
        HistoryCheck check =
                desk.readNow(desk.api("reconciliation", "history", id), HistoryCheck.class);
        History report = check.report();
        return new ModelAndView(
                "ledger/historycheck",
                Map.of(
                        "title",
                        "Tables and history",
                        "check",
                        check,
                        "list",
                        differences(desk, report == null ? List.of() : report.differences())));
    }

    private static Listing differences(Desk desk, List<HistoryDifference> differences) {
        return Listing.of(
                        "differences", "Where the tables are not what the events say", differences)
                .column(Column.text("Where"), d -> Cell.of(Words.of(d.where())).noted(d.problem()))
                .column(
                        Column.text("Account"),
                        d ->
                                d.account() == null
                                        ? Cell.NOTHING
                                        : Cell.link(
                                                d.account(), desk.link("/accounts/" + d.account())))
                .column(Column.text("Item"), d -> Cell.of(d.item()))
                .column(Column.amount("Expected"), d -> Cell.of(d.expected()))
                .column(Column.amount("Found"), d -> Cell.of(d.found()))
                .whenEmpty("Every row is what the events add up to.")
                .build();
    }
}

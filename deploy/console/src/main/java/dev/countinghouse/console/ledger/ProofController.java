package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Reports.Control;
import dev.countinghouse.console.api.Reports.ControlAccounts;
import dev.countinghouse.console.api.Reports.Discrepancy;
import dev.countinghouse.console.api.Reports.RollForward;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Whether the books tie, and if not, which event is to blame. */
@Controller
final class ProofController {

    @GetMapping("/b/{book}/roll-forward")
    ModelAndView rollForward(
            Desk desk,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String account) {
        RollForward rolled =
                desk.read(
                        desk.api("reconciliation", "roll-forward")
                                .with("from", Dates.plain(from, desk.today()))
                                .with("to", Dates.plain(to, desk.today()))
                                .with("account", account),
                        RollForward.class);
        return new ModelAndView(
                "ledger/rolled",
                Map.of(
                        "title",
                        "Roll-forward",
                        "rolled",
                        rolled,
                        "culprits",
                        culprits(desk, rolled.events())));
    }

    private static Listing culprits(Desk desk, List<Discrepancy> events) {
        return Listing.of("discrepancies", "Events that do not tie", events)
                .column(
                        Column.text("Problem"),
                        d ->
                                Cell.of(d.problem())
                                        .noted(d.event() == null ? null : Words.event(d.event())))
                .column(
                        Column.text("Account"),
                        d -> Cell.link(d.account(), desk.link("/accounts/" + d.account())))
                .column(Column.count("Position"), d -> Cell.of(d.position()))
                .column(Column.amount("Ledger"), d -> Cell.of(d.ledger()))
                .column(Column.amount("Subledger"), d -> Cell.of(d.subledger()))
                .column(Column.amount("Difference"), d -> Cell.of(d.difference()).toned("bad"))
                .whenEmpty("No event is out of place.")
                .build();
    }

    @GetMapping("/b/{book}/reconciliation")
    ModelAndView reconciliation(Desk desk) {
        ControlAccounts controls =
                desk.read(desk.api("reconciliation", "control-account"), ControlAccounts.class);
        RollForward rolled =
                desk.read(desk.api("reconciliation", "roll-forward"), RollForward.class);
        return new ModelAndView(
                "ledger/reconciliation",
                Map.of(
                        "title",
                        "Reconciliation",
                        "controls",
                        controls,
                        "rolled",
                        rolled,
                        "list",
                        controls(desk, controls.controls()),
                        "culprits",
                        culprits(desk, controls.events())));
    }

    private static Listing controls(Desk desk, List<Control> controls) {
        return Listing.of("control-accounts", "Control accounts", controls)
                .column(
                        Column.text("Control account"),
                        c ->
                                Cell.link(
                                                c.name(),
                                                desk.link(
                                                        "/journal?ledgerAccount="
                                                                + c.ledgerAccount()))
                                        .noted(c.ledgerAccount()))
                .column(
                        Column.text("Cur."),
                        c -> Cell.of(c.ledger().currency().getCurrencyCode()).toned("dim"))
                .column(Column.amount("Ledger"), c -> Cell.of(c.ledger()))
                .column(Column.amount("Subledger"), c -> Cell.of(c.subledger()))
                .column(
                        Column.amount("Difference"),
                        c ->
                                Cell.of(c.difference())
                                        .toned(c.difference().isZero() ? "good" : "bad"))
                .whenEmpty("Nothing was posted by this date.")
                .build();
    }
}

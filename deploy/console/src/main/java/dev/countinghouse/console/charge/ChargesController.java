package dev.countinghouse.console.charge;

import dev.countinghouse.console.api.Billing.Charge;
import dev.countinghouse.console.api.Billing.Charges;
import dev.countinghouse.console.api.Billing.RecurringCharges;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Listed;
import dev.countinghouse.console.page.Listed.Filter;
import dev.countinghouse.console.page.Listed.Link;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Charges as a list, and one with how its price was found; recurring charges. */
@Controller
final class ChargesController {

    private static final int PAGE = 100;
    private static final Column DAY = Column.day("On").by("chargedOn");
    private static final Column ACCOUNT = Column.text("Account").by("account");

    /** Where a charge can stand. */
    private enum State {
        UNPRICED,
        PRICED,
        DRAFTED,
        BILLED,
        CANCELLED
    }

    @GetMapping("/b/{book}/charges")
    ModelAndView charges(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Charges page =
                desk.read(
                        desk.api("charges")
                                .with("account", account)
                                .with("item", item)
                                .with("state", state)
                                .with("sort", Column.asked(parameters, DAY, ACCOUNT))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Charges.class);
        Listing list =
                Listing.of("charges", "Charges", page.items())
                        .column(DAY, c -> Cell.of(c.chargedOn()))
                        .column(
                                ACCOUNT,
                                c ->
                                        Cell.link(
                                                c.accountName(),
                                                desk.link("/accounts/" + c.account())))
                        .column(Column.text("What"), c -> Cell.of(c.description()))
                        .column(
                                Column.count("Quantity"),
                                c -> Cell.of(c.quantity().toPlainString()))
                        .column(Column.text("State"), c -> state(c))
                        .column(Column.amount("Amount"), c -> Cell.of(c.amount()))
                        .spare(Column.text("Charge"), c -> Cell.of(c.charge()))
                        .spare(Column.text("Item"), c -> Cell.of(c.item()))
                        .spare(Column.text("Reference"), c -> Cell.of(c.reference()))
                        .opening(c -> desk.link("/charges/" + c.charge()))
                        .whenEmpty("No charge is like this.")
                        .next(desk.next("/charges", parameters, page.next()))
                        .build();
        return new Listed(
                        "What was delivered or done, the newest first. Nothing is owed before it is on an invoice.",
                        List.of(
                                Filter.typed("account", "account"),
                                Filter.typed("item", "item"),
                                Filter.among("state", "state", State.values())),
                        links(
                                desk,
                                new Link(desk.link("/new-charge"), "Enter a charge", "n"),
                                new Link(desk.link("/billing"), "Bill them", "b")))
                .page("Charges", list);
    }

    private static Cell state(Charge charge) {
        String words = Words.of(charge.state());
        return switch (charge.state()) {
            case "UNPRICED" -> Cell.of(words).toned("bad");
            case "BILLED" -> Cell.of(words).toned("good");
            default -> Cell.of(words);
        };
    }

    @GetMapping("/b/{book}/charges/{charge}")
    ModelAndView charge(Desk desk, @PathVariable String charge) {
        Charge it = desk.read(desk.api("charges", charge), Charge.class);
        return new ModelAndView("charge/charge", Map.of("title", "Charge " + charge, "charge", it));
    }

    @GetMapping("/b/{book}/recurring-charges")
    ModelAndView recurring(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        RecurringCharges page =
                desk.read(
                        desk.api("recurring-charges")
                                .with("account", account)
                                .with("which", which)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        RecurringCharges.class);
        boolean may = desk.asOf().isNow() && desk.person().may(Permission.ISSUE);
        Listing list =
                Listing.of("recurring-charges", "Recurring charges", page.items())
                        .column(
                                Column.text("Account"),
                                r ->
                                        Cell.link(
                                                r.accountName(),
                                                desk.link("/accounts/" + r.account())))
                        .column(Column.text("What"), r -> Cell.of(r.description()))
                        .column(
                                Column.count("Quantity"),
                                r -> Cell.of(r.quantity().toPlainString()))
                        .column(Column.text("Every"), r -> Cell.of(every(r.every())))
                        .column(Column.day("First"), r -> Cell.of(r.firstOn()))
                        .column(Column.day("Next"), r -> Cell.of(r.nextOn()))
                        .column(Column.day("Until"), r -> Cell.of(r.until()))
                        .column(Column.count("Made"), r -> Cell.of(r.made()))
                        .opening(
                                r ->
                                        may && r.nextOn() != null
                                                ? desk.link(
                                                        "/recurring-charges/"
                                                                + r.recurring()
                                                                + "/end")
                                                : null)
                        .whenEmpty("Nothing is charged again and again.")
                        .next(desk.next("/recurring-charges", parameters, page.next()))
                        .build();
        return new Listed(
                        "What is charged every so many weeks or months; a billing run makes the charges that have come.",
                        List.of(
                                Filter.typed("account", "account"),
                                new Filter(
                                        "which",
                                        "which",
                                        List.of(
                                                new Choice("", "those that go on"),
                                                new Choice("ALL", "all")))),
                        links(
                                desk,
                                new Link(
                                        desk.link("/new-recurring-charge"),
                                        "Set a recurring charge",
                                        "n")))
                .page("Recurring charges", list);
    }

    private static String every(Every every) {
        String unit = Words.of(every.unit().name());
        return every.count() == 1 ? unit : every.count() + " " + unit + "s";
    }

    /** The first only where somebody may enter. */
    private static List<Link> links(Desk desk, Link entering, Link... others) {
        List<Link> links = new ArrayList<>(List.of(others));
        boolean may = desk.asOf().isNow() && desk.person().may(Permission.ISSUE);
        if (may) links.addFirst(entering);
        return links;
    }
}

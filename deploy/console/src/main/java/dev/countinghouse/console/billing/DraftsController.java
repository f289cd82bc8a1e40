package dev.countinghouse.console.billing;

import dev.countinghouse.console.api.Billing.DraftLine;
import dev.countinghouse.console.api.Billing.DraftWithLines;
import dev.countinghouse.console.api.Billing.Drafts;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listed;
import dev.countinghouse.console.page.Listed.Filter;
import dev.countinghouse.console.page.Listed.Link;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;
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
import java.util.stream.Collectors;

/** Drafts as a list, and one with its lines; what there is to bill. */
@Controller
final class DraftsController {

    private static final int PAGE = 100;
    private static final Column NET = Column.amount("Net").by("net");
    private static final Column DATE = Column.day("Invoice date").by("invoiceDate");

    /** Where a draft can stand. */
    private enum State {
        READY,
        HELD,
        RELEASED,
        DISCARDED,
        VOIDED
    }

    @GetMapping("/b/{book}/all-drafts")
    ModelAndView drafts(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Drafts page =
                desk.read(
                        desk.api("drafts")
                                .with("account", account)
                                .with("state", state)
                                .with("run", run)
                                .with("sort", Column.asked(parameters, DATE, NET))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Drafts.class);
        Listing list =
                Listing.of("drafts", "Drafts", page.items())
                        .column(
                                Column.text("Account"),
                                d ->
                                        Cell.link(
                                                d.accountName(),
                                                desk.link("/accounts/" + d.account())))
                        .column(DATE, d -> Cell.of(d.invoiceDate()))
                        .column(Column.day("From").whereWide(), d -> Cell.of(d.from()))
                        .column(Column.day("Through").whereWide(), d -> Cell.of(d.through()))
                        .column(Column.text("State"), d -> state(d.state()))
                        .column(Column.count("Lines"), d -> Cell.of(d.lines()))
                        .column(NET, d -> Cell.of(d.net()))
                        .spare(Column.text("Because"), d -> Cell.of(d.reason()))
                        .opening(d -> desk.link("/drafts/" + d.draft()))
                        .whenEmpty("No draft is like this. A billing run makes them.")
                        .next(desk.next("/all-drafts", parameters, page.next()))
                        .build();
        List<Link> links = new ArrayList<>();
        if (desk.asOf().isNow() && desk.person().may(Permission.ISSUE)) {
            links.add(new Link(desk.link("/release-drafts"), "Release all", "p"));
            links.add(new Link(desk.link("/billing"), "Billing run", "b"));
        }
        return new Listed(
                        "Invoices as they would be, the newest first. Only what is released is owed.",
                        List.of(
                                Filter.typed("account", "account"),
                                Filter.among("state", "state", State.values())),
                        links)
                .page("Drafts", list);
    }

    private static Cell state(String state) {
        Cell cell = Cell.of(Words.of(state));
        return switch (state) {
            case "HELD" -> cell.toned("bad");
            case "RELEASED" -> cell.toned("good");
            case "DISCARDED", "VOIDED" -> cell.toned("dim");
            default -> cell;
        };
    }

    @GetMapping("/b/{book}/drafts/{draft}")
    ModelAndView draft(Desk desk, @PathVariable String draft) {
        DraftWithLines it = desk.read(desk.api("drafts", draft), DraftWithLines.class);
        boolean may = it.isOpen() && desk.asOf().isNow() && desk.person().may(Permission.ISSUE);
        Listing lines =
                Listing.of("lines", "Lines of the draft", it.items())
                        .column(Column.count("No."), l -> Cell.of(l.number()))
                        .column(Column.day("On"), l -> Cell.of(l.chargedOn()))
                        .column(Column.text("What"), l -> Cell.of(l.description()))
                        .column(
                                Column.count("Quantity"),
                                l -> Cell.of(l.quantity().toPlainString()))
                        .column(
                                Column.count("Unit price"),
                                l -> Cell.of(l.unitPrice().toPlainString()))
                        .column(
                                Column.text("Taxes").whereWide(),
                                l -> Cell.of(taxes(l)).toned("dim"))
                        .column(Column.amount("Net"), l -> Cell.of(l.amount()))
                        .opening(
                                l ->
                                        may
                                                ? desk.link(
                                                        "/drafts/" + draft + "/lines/" + l.number())
                                                : null)
                        .build();
        return new ModelAndView(
                "billing/draft", Map.of("title", "Draft", "draft", it, "list", lines));
    }

    private static String taxes(DraftLine line) {
        return line.taxes().stream()
                .map(
                        tax ->
                                "%s %s %% (%s)"
                                        .formatted(
                                                tax.tax(),
                                                tax.ratePercent().toPlainString(),
                                                tax.certificate() == null
                                                        ? tax.category()
                                                        : tax.category() + " " + tax.certificate()))
                .collect(Collectors.joining(", "));
    }
}

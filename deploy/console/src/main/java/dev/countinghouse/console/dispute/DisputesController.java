package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Disputes.Dispute;
import dev.countinghouse.console.api.Disputes.Listed;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;
import java.util.Objects;

/** All disputes as a list, those that are resolved too, and what they come to. */
@Controller
final class DisputesController {

    private static final int PAGE = 100;
    private static final Column OPENED = Column.day("Opened").whereWide().by("openedOn");
    private static final Column DEADLINE = Column.day("Deadline").whereWide().by("deadline");
    private static final Column DISPUTED = Column.amount("Disputed").by("disputed");

    @GetMapping("/b/{book}/all-disputes")
    ModelAndView disputes(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String invoice,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Listed page =
                desk.read(
                        desk.api("disputes")
                                .with("account", account)
                                .with("invoice", invoice)
                                .with("state", state)
                                .with("reason", reason)
                                .with("owner", owner)
                                .with("sort", Column.asked(parameters, OPENED, DEADLINE, DISPUTED))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Listed.class);
        return new ModelAndView(
                "dispute/disputes",
                Map.of(
                        "title",
                        "Disputes",
                        "totals",
                        page.totals(),
                        "list",
                        list(desk, page, desk.next("/all-disputes", parameters, page.next()))));
    }

    private static Listing list(Desk desk, Listed page, @Nullable String next) {
        return Listing.of("disputes", "Disputes", page.items())
                .column(
                        Column.text("Dispute"),
                        d ->
                                Cell.link(
                                                Words.of(d.reason()),
                                                desk.link("/disputes/" + d.dispute()))
                                        .noted(about(d)))
                .column(
                        Column.text("Account"),
                        d -> Cell.link(d.accountName(), desk.link("/accounts/" + d.account())))
                .column(
                        Column.text("Invoice"),
                        d -> Cell.link(d.number(), desk.link("/invoices/" + d.invoice())))
                .column(
                        Column.text("State"),
                        d ->
                                Cell.of(state(d))
                                        .noted(d.takenBackOn() == null ? null : "taken back")
                                        .toned(d.takenBackOn() == null ? "" : "bad"))
                .column(OPENED, d -> Cell.of(d.openedOn()))
                .column(Column.count("Days"), d -> Cell.of(d.cycleDays()))
                .column(
                        DEADLINE,
                        d ->
                                Cell.of(d.deadline())
                                        .toned(DisputeController.isLate(desk, d) ? "bad" : ""))
                .column(Column.text("Owner").whereWide(), d -> Cell.of(d.owner()))
                .column(Column.amount("Amount").whereWide(), d -> Cell.of(d.amount()).toned("dim"))
                .column(DISPUTED, d -> d.disputed().isZero() ? Cell.NOTHING : Cell.of(d.disputed()))
                .opening(d -> desk.link("/disputes/" + d.dispute()))
                .whenEmpty("No dispute is like this.")
                .next(next)
                .build();
    }

    private static @Nullable String about(Dispute dispute) {
        if (dispute.isInquiry()) return "inquiry";
        return dispute.text();
    }

    private static String state(Dispute dispute) {
        return Words.of(Objects.requireNonNullElse(dispute.outcome(), dispute.state()));
    }
}

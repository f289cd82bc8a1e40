package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Registers.Adjustments;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The adjustments of an account: made, proposed, declined and taken back. */
@Controller
final class AdjustmentsController {

    private static final int PAGE = 100;
    private static final Column EFFECTIVE = Column.day("Effective").by("effectiveOn");
    private static final Column AMOUNT = Column.amount("Amount").by("amount");

    @GetMapping("/b/{book}/accounts/{account}/adjustments")
    ModelAndView adjustments(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Account head = desk.read(desk.api("accounts", account), Account.class);
        Adjustments page =
                desk.read(
                        desk.api("adjustments")
                                .with("account", account)
                                .with("sort", Column.asked(parameters, EFFECTIVE, AMOUNT))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Adjustments.class);
        Listing list =
                Listing.of("adjustments", "Adjustments of " + head.name(), page.items())
                        .column(
                                Column.text("What"),
                                a ->
                                        Cell.link(
                                                        Words.of(a.kind()),
                                                        desk.link("/adjustments/" + a.adjustment()))
                                                .noted(a.reason()))
                        .column(EFFECTIVE, a -> Cell.of(a.effectiveOn()))
                        .column(Column.text("State"), a -> Cell.of(Words.of(a.state())))
                        .column(
                                Column.text("Invoice").whereWide(),
                                a ->
                                        a.invoice() == null
                                                ? Cell.NOTHING
                                                : Cell.link(
                                                        a.invoice(),
                                                        desk.link("/invoices/" + a.invoice())))
                        .column(Column.text("By").whereWide(), a -> Cell.of(a.by()).toned("dim"))
                        .column(AMOUNT, a -> Cell.of(a.amount()))
                        .opening(a -> desk.link("/adjustments/" + a.adjustment()))
                        .whenEmpty(
                                "Nothing was adjusted. Credits, write-offs and charges would stand"
                                        + " here: press w.")
                        .next(
                                desk.next(
                                        "/accounts/" + account + "/adjustments",
                                        parameters,
                                        page.next()))
                        .build();
        return new ModelAndView(
                "account/adjustments",
                Map.of(
                        "title",
                        "Adjustments, " + head.name(),
                        "inquiry",
                        new Inquiry(head, "adjustments"),
                        "list",
                        list));
    }
}

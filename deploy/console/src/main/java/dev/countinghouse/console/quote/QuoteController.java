package dev.countinghouse.console.quote;

import dev.countinghouse.console.api.Billing.Quote;
import dev.countinghouse.console.api.Billing.Quotes;
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

import java.util.List;
import java.util.Map;

/** Quotes as a list, and one with its lines. */
@Controller
final class QuoteController {

    private static final int PAGE = 100;
    private static final Column UNTIL = Column.day("Valid until").by("validUntil");
    private static final Column AMOUNT = Column.amount("Amount").by("amount");

    /** Where a quote can stand. */
    private enum State {
        OPEN,
        EXPIRED,
        ACCEPTED,
        DECLINED
    }

    @GetMapping("/b/{book}/quotes")
    ModelAndView quotes(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Quotes page =
                desk.read(
                        desk.api("quotes")
                                .with("account", account)
                                .with("state", state)
                                .with("sort", Column.asked(parameters, UNTIL, AMOUNT))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Quotes.class);
        Listing list =
                Listing.of("quotes", "Quotes", page.items())
                        .column(
                                Column.text("Account"),
                                q ->
                                        Cell.link(
                                                q.accountName(),
                                                desk.link("/accounts/" + q.account())))
                        .column(Column.day("Quoted"), q -> Cell.of(q.quotedOn()))
                        .column(UNTIL, q -> Cell.of(q.validUntil()))
                        .column(Column.text("State"), q -> Cell.of(Words.of(q.state())))
                        .column(Column.text("Reference").whereWide(), q -> Cell.of(q.reference()))
                        .column(AMOUNT, q -> Cell.of(q.amount()))
                        .opening(q -> desk.link("/quotes/" + q.quote()))
                        .whenEmpty("No quote is like this.")
                        .next(desk.next("/quotes", parameters, page.next()))
                        .build();
        boolean may = desk.asOf().isNow() && desk.person().may(Permission.ISSUE);
        return new Listed(
                        "What customers were told something would cost, the newest first.",
                        List.of(
                                Filter.typed("account", "account"),
                                Filter.among("state", "state", State.values())),
                        may
                                ? List.of(new Link(desk.link("/new-quote"), "Make a quote", "n"))
                                : List.of())
                .page("Quotes", list);
    }

    @GetMapping("/b/{book}/quotes/{quote}")
    ModelAndView quote(Desk desk, @PathVariable String quote) {
        Quote it = desk.read(desk.api("quotes", quote), Quote.class);
        Listing lines =
                Listing.of("lines", "Lines of the quote", it.lines())
                        .column(Column.text("Item"), l -> Cell.of(l.item()))
                        .column(Column.text("What"), l -> Cell.of(l.description()))
                        .column(
                                Column.count("Quantity"),
                                l -> Cell.of(l.quantity().toPlainString()))
                        .column(
                                Column.count("Unit price"),
                                l -> Cell.of(l.unitPrice().toPlainString()))
                        .column(Column.amount("Amount"), l -> Cell.of(l.amount()))
                        .build();
        return new ModelAndView(
                "quote/quote", Map.of("title", "Quote " + quote, "quote", it, "list", lines));
    }
}

package dev.countinghouse.console.billing;

import dev.countinghouse.console.api.Billing.BillableAccounts;
import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listed;
import dev.countinghouse.console.page.Listed.Filter;
import dev.countinghouse.console.page.Listed.Link;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What there is to bill, and the run that drafts it. */
@Controller
final class RunController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/billing")
    ModelAndView billable(
            Desk desk,
            @RequestParam(defaultValue = "") String through,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        LocalDate last = read(through, desk);
        BillableAccounts page =
                desk.read(
                        desk.api("billable-accounts")
                                .with("through", last)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        BillableAccounts.class);
        Listing list =
                Listing.of("billable", "What would be drafted", page.items())
                        .column(
                                Column.text("Account"),
                                a ->
                                        Cell.link(
                                                a.accountName(),
                                                desk.link("/accounts/" + a.account())))
                        .column(Column.count("Charges"), a -> Cell.of(a.charges()))
                        .column(Column.count("Recurring"), a -> Cell.of(a.recurring()))
                        .column(
                                Column.count("Without a price"),
                                a ->
                                        a.unpriced() == 0
                                                ? Cell.NOTHING
                                                : Cell.of(a.unpriced()).toned("bad"))
                        .column(Column.day("Since").whereWide(), a -> Cell.of(a.firstOn()))
                        .column(Column.amount("Net"), a -> Cell.of(a.amount()))
                        .opening(a -> Address.with(desk.link("/charges"), "account", a.account()))
                        .whenEmpty("Nothing is to be billed through that day.")
                        .next(desk.next("/billing", parameters, page.next()))
                        .build();
        List<Link> links = new ArrayList<>();
        if (desk.asOf().isNow() && desk.person().may(Permission.ISSUE)) {
            links.add(
                    new Link(
                            Address.with(desk.link("/new-billing-run"), "through", last.toString()),
                            "Draft them",
                            "p"));
        }
        links.add(new Link(desk.link("/all-drafts"), "Drafts", "d"));
        return new Listed(
                        "What a billing run through %s would draft, before taxes; what has no price yet is left out."
                                .formatted(desk.show().day(last)),
                        List.of(Filter.typed("through", "through")),
                        links)
                .page("Billing", list);
    }

    /** Today if it is no date. */
    private static LocalDate read(String typed, Desk desk) {
        try {
            return typed.isBlank() ? desk.day() : Dates.parse(typed, desk.today());
        } catch (IllegalArgumentException none) {
            return desk.day();
        }
    }

    private static Command ordering(Desk desk) {
        return new Command(
                "A billing run",
                "One draft an account, of all that was charged through a day and is on no draft. They are made one after the other; a run that is sent again makes nothing twice.",
                List.of(
                        Field.date("through", "Through").mandatory().focused(),
                        Field.date("invoiceDate", "Invoice date").hinted("today if left out")),
                "Draft them",
                desk.link("/billing"));
    }

    @GetMapping("/b/{book}/new-billing-run")
    ModelAndView order(Desk desk, @RequestParam(defaultValue = "") String through) {
        return Sending.page(ordering(desk), Form.blank().with("through", through));
    }

    @PostMapping("/b/{book}/new-billing-run")
    ModelAndView order(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                ordering(desk),
                Form.sent(sent),
                desk.api("billing-runs"),
                Currency.getInstance("USD"),
                receipt ->
                        new Sending.Next(
                                Address.with(desk.link("/all-drafts"), "run", receipt.id()),
                                "The run is ordered; its drafts come one after the other.",
                                null));
    }
}

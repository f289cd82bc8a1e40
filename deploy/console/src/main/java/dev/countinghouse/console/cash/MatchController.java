package dev.countinghouse.console.cash;

import dev.countinghouse.console.api.Cash.Match;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Documents;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One payment's money, what it may pay, and what its payer owes. */
@Controller
final class MatchController {

    private static final String PATH = "/b/{book}/payments/{payment}/match";

    private static final int MOST = 200;

    private static Match read(Desk desk, String payment) {
        return desk.read(desk.api("payments", payment, "match"), Match.class);
    }

    @GetMapping(PATH)
    ModelAndView match(Desk desk, @PathVariable String payment) {
        return page(desk, read(desk, payment), Form.blank());
    }

    private static ModelAndView page(Desk desk, Match match, Form form) {
        Account payer = desk.read(desk.api("accounts", match.account()), Account.class);
        List<OpenPart> open =
                desk
                        .read(
                                desk.api("accounts", match.account(), "open-items")
                                        .with("limit", MOST),
                                OpenParts.class)
                        .items()
                        .stream()
                        .filter(part -> part.open().isPositive())
                        .toList();
        return new ModelAndView(
                "cash/match",
                Map.of(
                        "title",
                        "Match " + name(match),
                        "match",
                        match,
                        "decision",
                        Proposal.decision(match),
                        "payer",
                        payer,
                        "proposals",
                        Proposal.of(match),
                        "names",
                        names(open),
                        "list",
                        owed(desk, payer, open),
                        "form",
                        form));
    }

    private static String name(Match match) {
        return match.reference() == null ? match.payment() : match.reference();
    }

    /** What people know the items by. */
    private static Map<String, String> names(List<OpenPart> open) {
        return open.stream()
                .filter(part -> part.number() != null)
                .collect(
                        Collectors.toMap(
                                OpenPart::item,
                                part -> String.valueOf(part.number()),
                                (first, second) -> first));
    }

    private static Listing owed(Desk desk, Account payer, List<OpenPart> open) {
        return Listing.of("open-items", "Open items of " + payer.name(), open)
                .column(Column.text("Document"), part -> Documents.part(desk, part))
                .column(Column.day("Due"), part -> Cell.of(part.dueOn()).noted(late(part)))
                .columnIf(
                        open.stream().anyMatch(p -> !p.disputed().isZero()),
                        Column.amount("Disputed"),
                        part -> part.disputed().isZero() ? Cell.NOTHING : Cell.of(part.disputed()))
                .column(Column.amount("Open"), part -> Cell.of(part.open()))
                .whenEmpty("Nothing is owed on this account.")
                .build();
    }

    private static @Nullable String late(OpenPart part) {
        return part.daysLate() > 0 ? part.daysLate() + " days late" : null;
    }

    /** Accepts a proposal that is still made, and goes on to what waits next. */
    @PostMapping(PATH)
    ModelAndView accept(
            Desk desk,
            @PathVariable String payment,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String next,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Match match = read(desk, payment);
        Proposal chosen =
                Proposal.of(match).stream()
                        .filter(one -> one.hash().equals(proposal) && one.isAcceptable())
                        .findFirst()
                        .orElse(null);
        if (chosen == null) form.wrong("", "It changed meanwhile: look at what is proposed now.");
        return Sending.send(
                desk,
                form,
                desk.api("payments", payment, "cash-application"),
                chosen == null ? desk.body(form).json() : chosen.body(),
                receipt -> applied(desk, match, next),
                () -> page(desk, read(desk, payment), form));
    }

    private static Sending.Next applied(Desk desk, Match match, String next) {
        return new Sending.Next(
                next.startsWith("/b/" + desk.book() + "/")
                        ? next
                        : desk.link("/payments/" + match.payment()),
                "%s is applied.".formatted(name(match)),
                desk.link("/payments/" + match.payment()));
    }
}

package dev.countinghouse.console.dunning;

import dev.countinghouse.console.api.Dunning.DunningSettings;
import dev.countinghouse.console.api.Dunning.Notice;
import dev.countinghouse.console.api.Dunning.Notices;
import dev.countinghouse.console.api.Dunning.Proposal;
import dev.countinghouse.console.api.Dunning.Proposals;
import dev.countinghouse.console.api.Dunning.Run;
import dev.countinghouse.console.api.Dunning.Runs;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whom a dunning run of a date asks, the runs, and the notices. */
@Controller
final class DunningController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/dunning")
    ModelAndView dunning(
            Desk desk,
            @RequestParam(defaultValue = "true") String asks,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Proposals page =
                desk.read(
                        desk.api("dunning", "proposals")
                                .with("asks", asks.equals("all") ? "" : asks)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Proposals.class);
        Runs runs = desk.read(desk.api("dunning-runs").with("limit", 10), Runs.class);
        return new ModelAndView(
                "dunning/dunning",
                Map.of(
                        "title",
                        "Dunning",
                        "ruled",
                        desk.read(desk.api("dunning", "settings"), DunningSettings.class),
                        "list",
                        proposals(desk, page, desk.next("/dunning", parameters, page.next())),
                        "runs",
                        runs(desk, runs)));
    }

    private static Listing proposals(Desk desk, Proposals page, @Nullable String next) {
        return Listing.of("proposals", "Who is asked", page.items())
                .column(
                        Column.text("Account"),
                        p -> Cell.link(p.accountName(), desk.link("/accounts/" + p.account())))
                .column(
                        Column.text("Step"),
                        p ->
                                p.asks()
                                        ? Cell.of(p.levelName())
                                        : Cell.of(Asking.why(Objects.requireNonNull(p.why())))
                                                .toned("dim"))
                .column(Column.count("Invoices"), p -> Cell.of(p.items().size()))
                .column(Column.count("Days late"), p -> Cell.of(late(p)))
                .column(
                        Column.amount("Fees").whereWide(),
                        p -> fees(p).isZero() ? Cell.NOTHING : Cell.of(fees(p)))
                .column(
                        Column.amount("Credits").whereWide(),
                        p -> p.credits().isZero() ? Cell.NOTHING : Cell.of(p.credits()))
                .column(Column.amount("Asked for"), p -> Cell.of(p.amount()))
                .opening(p -> desk.link("/accounts/" + p.account() + "/dunning"))
                .whenEmpty("Nobody has anything to be asked for on this day.")
                .next(next)
                .build();
    }

    private static long late(Proposal proposal) {
        return proposal.items().stream().mapToInt(item -> item.daysLate()).max().orElse(0);
    }

    private static Money fees(Proposal proposal) {
        Money sum = Money.zero(proposal.amount().currency());
        for (var item : proposal.items()) sum = sum.plus(item.fee());
        return sum;
    }

    private static Listing runs(Desk desk, Runs runs) {
        return Listing.of("runs", "The last runs", runs.items())
                .column(
                        Column.day("Of"),
                        r -> Cell.link(r.on(), desk.link("/dunning-runs/" + r.run())))
                .column(Column.text("By"), r -> Cell.of(r.startedBy()).toned("dim"))
                .column(Column.count("Found"), r -> Cell.of(r.found()))
                .column(Column.count("Asked"), r -> Cell.of(r.notices()))
                .whenEmpty("There was none yet.")
                .build();
    }

    @GetMapping("/b/{book}/dunning-runs/{run}")
    ModelAndView run(
            Desk desk,
            @PathVariable String run,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Run it = desk.read(desk.api("dunning-runs", run), Run.class);
        Notices page =
                desk.read(
                        desk.api("dunning-notices")
                                .with("run", run)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Notices.class);
        return new ModelAndView(
                "dunning/run",
                Map.of(
                        "title",
                        "Dunning run of " + it.on(),
                        "run",
                        it,
                        "list",
                        notices(
                                desk,
                                page,
                                desk.next("/dunning-runs/" + run, parameters, page.next()))));
    }

    @GetMapping("/b/{book}/dunning-notices")
    ModelAndView notices(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Notices page =
                desk.read(
                        desk.api("dunning-notices")
                                .with("account", account)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Notices.class);
        return new ModelAndView(
                "dunning/notices",
                Map.of(
                        "title",
                        "Dunning notices",
                        "list",
                        notices(
                                desk,
                                page,
                                desk.next("/dunning-notices", parameters, page.next()))));
    }

    static Listing notices(Desk desk, Notices page, @Nullable String next) {
        return Listing.of("notices", "Notices, the newest first", page.items())
                .column(
                        Column.day("On"),
                        n -> Cell.link(n.issuedOn(), desk.link("/dunning-notices/" + n.notice())))
                .column(
                        Column.text("Account"),
                        n -> Cell.link(n.account(), desk.link("/accounts/" + n.account())))
                .column(Column.text("Step"), n -> Cell.of(n.levelName()))
                .column(
                        Column.text("How").whereWide(),
                        n -> Cell.of(Asking.channel(n.channel())).toned("dim"))
                .column(
                        Column.amount("Charged").whereWide(),
                        n -> n.charged().isZero() ? Cell.NOTHING : Cell.of(n.charged()))
                .column(Column.amount("Asked for"), n -> Cell.of(n.amount()))
                .opening(n -> desk.link("/dunning-notices/" + n.notice()))
                .whenEmpty("Nobody was asked yet.")
                .next(next)
                .build();
    }

    @GetMapping("/b/{book}/dunning-notices/{notice}")
    ModelAndView notice(Desk desk, @PathVariable String notice) {
        Notice it = desk.read(desk.api("dunning-notices", notice), Notice.class);
        Account account = desk.read(desk.api("accounts", it.account()), Account.class);
        Listing items =
                Listing.of(
                                "items",
                                "What it asks for",
                                Objects.requireNonNullElse(it.items(), List.of()))
                        .column(
                                Column.text("Invoice"),
                                i ->
                                        Cell.link(
                                                Objects.requireNonNullElse(i.number(), i.invoice()),
                                                desk.link("/invoices/" + i.invoice())))
                        .column(Column.day("Due"), i -> Cell.of(i.dueOn()))
                        .column(Column.count("Step").whereWide(), i -> Cell.of(i.level()))
                        .column(Column.amount("Fee"), i -> charge(desk, i.fee(), i.feeAmount()))
                        .column(
                                Column.amount("Interest"),
                                i -> charge(desk, i.interest(), i.interestAmount()))
                        .column(
                                Column.amount("Fixed sum").whereWide(),
                                i -> charge(desk, i.interest(), i.fixedSum()))
                        .column(Column.amount("Asked for"), i -> Cell.of(i.amount()))
                        .build();
        return new ModelAndView(
                "dunning/notice",
                Map.of(
                        "title",
                        it.levelName(),
                        "notice",
                        it,
                        "how",
                        Asking.channel(it.channel()),
                        "account",
                        account,
                        "list",
                        items));
    }

    private static Cell charge(Desk desk, @Nullable String by, @Nullable Money amount) {
        if (by == null || amount == null) return Cell.NOTHING;
        return Cell.link(amount, desk.link("/adjustments/" + by));
    }
}

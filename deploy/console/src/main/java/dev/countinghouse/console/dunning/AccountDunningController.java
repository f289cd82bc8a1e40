package dev.countinghouse.console.dunning;

import dev.countinghouse.console.api.Dunning.AccountDunning;
import dev.countinghouse.console.api.Dunning.DunningSettings;
import dev.countinghouse.console.api.Dunning.Notices;
import dev.countinghouse.console.api.Dunning.Proposal;
import dev.countinghouse.console.api.Dunning.Proposals;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.HoldKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How one account is asked to pay: what it would be asked for, what holds that up, its notices. */
@Controller
final class AccountDunningController {

    private static final String PATH = "/b/{book}/accounts/{account}/dunning";
    private static final int PAGE = 100;

    private static @Nullable Proposal proposal(Desk desk, String account) {
        Proposals all =
                desk.read(
                        desk.api("dunning", "proposals").with("account", account), Proposals.class);
        return all.items().isEmpty() ? null : all.items().getFirst();
    }

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    private static String back(Desk desk, String account) {
        return desk.link("/accounts/" + account + "/dunning");
    }

    @GetMapping(PATH)
    ModelAndView dunning(Desk desk, @PathVariable String account) {
        Account it = account(desk, account);
        Proposal proposal = proposal(desk, account);
        AccountDunning known =
                desk.read(desk.api("accounts", account, "dunning"), AccountDunning.class);
        Notices notices =
                desk.read(
                        desk.api("dunning-notices").with("account", account).with("limit", PAGE),
                        Notices.class);
        return new ModelAndView(
                "dunning/account",
                Map.of(
                        "title",
                        "Dunning of " + it.name(),
                        "account",
                        it,
                        "known",
                        known,
                        "asks",
                        proposal != null && proposal.asks(),
                        "held",
                        proposal != null && "ON_HOLD".equals(proposal.why()),
                        "says",
                        says(proposal),
                        "items",
                        items(desk, proposal),
                        "list",
                        holds(desk, known),
                        "notices",
                        DunningController.notices(desk, notices, null)));
    }

    private static String says(@Nullable Proposal proposal) {
        if (proposal == null) return "Nothing of what it owes has reached a step of its ladder.";
        if (proposal.asks()) return "A run of this day asks it: " + proposal.levelName() + ".";
        return "A run of this day does not ask it: "
                + Asking.why(Objects.requireNonNull(proposal.why()))
                + ".";
    }

    private record Line(
            String invoice,
            @Nullable String number,
            @Nullable LocalDate dueOn,
            int step,
            @Nullable String why,
            Money amount) {}

    private static Listing items(Desk desk, @Nullable Proposal proposal) {
        List<Line> lines = new ArrayList<>();
        if (proposal != null) {
            for (var i : proposal.items()) {
                lines.add(
                        new Line(i.invoice(), i.number(), i.dueOn(), i.level(), null, i.amount()));
            }
            for (var l : proposal.left()) {
                lines.add(new Line(l.invoice(), l.number(), null, 0, l.why(), l.amount()));
            }
        }
        return Listing.of("items", "What it is asked for, and what is left out", lines)
                .column(
                        Column.text("Invoice"),
                        l ->
                                Cell.link(
                                        Objects.requireNonNullElse(l.number, l.invoice),
                                        desk.link("/invoices/" + l.invoice)))
                .column(Column.day("Due"), l -> Cell.of(l.dueOn))
                .column(
                        Column.text("Step"),
                        l ->
                                l.why == null
                                        ? Cell.of(l.step)
                                        : Cell.of(Asking.why(l.why)).toned("dim"))
                .column(Column.amount("Amount"), l -> Cell.of(l.amount))
                .whenEmpty("Nothing has reached a step.")
                .build();
    }

    private static Listing holds(Desk desk, AccountDunning known) {
        return Listing.of("holds", "What holds it up", known.holds())
                .column(
                        Column.text("What"),
                        h ->
                                h.invoice() == null
                                        ? Cell.of("the whole account")
                                        : Cell.link(
                                                h.invoice(), desk.link("/invoices/" + h.invoice())))
                .column(Column.text("Why"), h -> Cell.of(Asking.hold(h.kind())).noted(h.reason()))
                .column(Column.day("From"), h -> Cell.of(h.heldOn()))
                .column(Column.day("Until"), h -> Cell.of(h.until()))
                .whenEmpty("Nothing does.")
                .build();
    }

    private static Command holding(Desk desk, String account) {
        return new Command(
                "Hold dunning",
                "It is asked no more for now: the whole account, or one invoice.",
                List.of(
                        Field.choice(
                                        "kind",
                                        "Because",
                                        Stream.of(HoldKind.values())
                                                .map(k -> new Choice(k.name(), Asking.hold(k)))
                                                .toList())
                                .mandatory()
                                .focused(),
                        Field.line("reason", "In words").mandatory(),
                        Field.line("invoice", "Invoice").hinted("its id; all of them if left out"),
                        Field.date("heldOn", "From").hinted("today if left out"),
                        Field.date("until", "Until")
                                .hinted("with that day; until it is released if left out")),
                "Hold it",
                back(desk, account));
    }

    @GetMapping(PATH + "-hold")
    ModelAndView hold(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String invoice) {
        return Sending.page(holding(desk, account), Form.blank().with("invoice", invoice));
    }

    @PostMapping(PATH + "-hold")
    ModelAndView hold(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk, account, holding(desk, account), sent, "dunning-hold", "Dunning is held.");
    }

    private static ModelAndView send(
            Desk desk,
            String account,
            Command command,
            MultiValueMap<String, String> sent,
            String path,
            String notice) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                desk.api("accounts", account, path),
                Currency.getInstance(account(desk, account).currency()),
                receipt -> new Sending.Next(back(desk, account), notice, null));
    }

    private static Command releasing(Desk desk, String account) {
        return new Command(
                "Release dunning",
                "It is asked again: the whole account, or one invoice.",
                List.of(
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.line("invoice", "Invoice").hinted("its id, if only that was held"),
                        Field.date("releasedOn", "From").hinted("today if left out")),
                "Release it",
                back(desk, account));
    }

    @GetMapping(PATH + "-release")
    ModelAndView release(Desk desk, @PathVariable String account) {
        return Sending.page(releasing(desk, account), Form.blank());
    }

    @PostMapping(PATH + "-release")
    ModelAndView release(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                account,
                releasing(desk, account),
                sent,
                "dunning-release",
                "It is asked again.");
    }

    private static Command assigning(Desk desk, String account) {
        List<Choice> ladders =
                desk.read(desk.api("dunning", "settings"), DunningSettings.class).ladders().stream()
                        .map(ladder -> new Choice(ladder.name(), ladder.name()))
                        .toList();
        return new Command(
                "Its ladder",
                "By which steps it is asked to pay.",
                List.of(
                        Field.choice("ladder", "Ladder", ladders).focused(),
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                back(desk, account));
    }

    @GetMapping(PATH + "-ladder")
    ModelAndView assign(Desk desk, @PathVariable String account) {
        AccountDunning known =
                desk.read(desk.api("accounts", account, "dunning"), AccountDunning.class);
        return Sending.page(assigning(desk, account), Form.blank().with("ladder", known.ladder()));
    }

    @PostMapping(PATH + "-ladder")
    ModelAndView assign(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                account,
                assigning(desk, account),
                sent,
                "dunning-ladder",
                "The ladder is set.");
    }
}

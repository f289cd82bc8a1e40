package dev.countinghouse.console.dunning;

import dev.countinghouse.console.api.Dunning.Proposal;
import dev.countinghouse.console.api.Dunning.Proposals;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;

/** Starts a dunning run, and asks a single account. */
@Controller
final class DunningCommands {

    /** Neither has an amount that is typed. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static Command running(Desk desk) {
        return new Command(
                "Start a dunning run",
                "All that is overdue on the day is asked for by the ladders. Twice on a day asks"
                        + " nobody twice.",
                List.of(Field.date("askedOn", "Of").hinted("today if left out").focused()),
                "Start it",
                desk.link("/dunning"));
    }

    @GetMapping("/b/{book}/new-dunning-run")
    ModelAndView run(Desk desk, @RequestParam(defaultValue = "") String of) {
        return Sending.page(running(desk), Form.blank().with("askedOn", of));
    }

    @PostMapping("/b/{book}/new-dunning-run")
    ModelAndView run(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                running(desk),
                Form.sent(sent),
                desk.api("dunning-runs"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/dunning-runs/" + receipt.id()),
                                "The run goes on by itself, account by account.",
                                null));
    }

    private static Command asking(Desk desk, Account account, Proposal proposal) {
        String fees =
                proposal.items().stream()
                        .map(item -> item.fee())
                        .filter(Money::isPositive)
                        .reduce(Money::plus)
                        .map(sum -> ", and charged " + desk.show().money(sum))
                        .orElse("");
        return new Command(
                "Ask " + account.name() + " to pay",
                "It is asked for %s%s: %s."
                        .formatted(
                                desk.show().money(proposal.amount()), fees, proposal.levelName()),
                List.of(
                        Field.check("crossHolds", "although it is held"),
                        Field.date("issuedOn", "On").hinted("today if left out")),
                "Ask it",
                desk.link("/accounts/" + account.account() + "/dunning"));
    }

    private static Proposal proposal(Desk desk, String account) {
        Proposals all =
                desk.read(
                        desk.api("dunning", "proposals").with("account", account), Proposals.class);
        return all.items().isEmpty() ? nothing(desk, account) : all.items().getFirst();
    }

    private static Proposal nothing(Desk desk, String account) {
        Money none =
                Money.zero(
                        Currency.getInstance(
                                desk.read(desk.api("accounts", account), Account.class)
                                        .currency()));
        return new Proposal(
                account,
                account,
                false,
                null,
                null,
                0,
                "nothing has reached a step",
                none,
                none,
                none,
                List.of(),
                List.of());
    }

    @GetMapping("/b/{book}/accounts/{account}/dunning-notice")
    ModelAndView ask(Desk desk, @PathVariable String account) {
        Account it = desk.read(desk.api("accounts", account), Account.class);
        return Sending.page(asking(desk, it, proposal(desk, account)), Form.blank());
    }

    @PostMapping("/b/{book}/accounts/{account}/dunning-notice")
    ModelAndView ask(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account it = desk.read(desk.api("accounts", account), Account.class);
        Proposal proposal = proposal(desk, account);
        Command command = asking(desk, it, proposal);
        ObjectNode body =
                desk.body(form)
                        .put("account", account)
                        .fields(command.fields(), NONE)
                        .money("credits", proposal.credits())
                        .money("owed", proposal.owed())
                        .json();
        ArrayNode items = body.putArray("items");
        for (var item : proposal.items()) {
            ObjectNode one = items.addObject();
            one.put("invoice", item.invoice()).put("level", item.level());
            one.set("amount", EventJson.mapper().valueToTree(item.amount()));
        }
        if (items.isEmpty()) form.wrong("", "Nothing has reached a step of its ladder.");
        return Sending.send(
                desk,
                form,
                desk.api("dunning-notices"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/dunning-notices/" + receipt.id()),
                                "It is asked to pay.",
                                null),
                () -> Sending.page(command, form));
    }
}

package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Registers.Notes;
import dev.countinghouse.console.api.Reports.ExplainedEntry;
import dev.countinghouse.console.api.Reports.Explanation;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said about an account, and which events its balance is the sum of. */
@Controller
final class NotesController {

    private static final String PATH = "/b/{book}/accounts/{account}";
    private static final Currency NONE = Currency.getInstance("USD");
    private static final int PAGE = 100;

    private static Command noting(Desk desk, String account) {
        return new Command(
                "A note on " + account,
                "What was said, by whom, what was agreed.",
                List.of(
                        Field.text("text", "Note").mandatory().focused(),
                        Field.choice(
                                        "kind",
                                        "Kind",
                                        List.of(
                                                new Choice("CONTACT", "Contact"),
                                                new Choice("GENERAL", "General"),
                                                new Choice("DISPUTE", "Dispute")))
                                .mandatory(),
                        Field.line("invoice", "About invoice")
                                .hinted("its id, if it is about one")),
                "Note it",
                desk.link("/accounts/" + account));
    }

    @GetMapping(PATH + "/note")
    ModelAndView note(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String invoice) {
        return Sending.page(noting(desk, account), Form.blank().with("invoice", invoice));
    }

    @PostMapping(PATH + "/note")
    ModelAndView note(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = noting(desk, account);
        boolean reads = desk.person().may(Permission.READ);
        return Sending.send(
                desk,
                form,
                desk.api("notes"),
                desk.body(form).fields(command.fields(), NONE).put("account", account).json(),
                receipt ->
                        new Sending.Next(
                                desk.link("/accounts/" + account + (reads ? "/notes" : "")),
                                "Noted.",
                                null),
                () -> Sending.page(command, form));
    }

    @GetMapping(PATH + "/notes")
    ModelAndView notes(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Account head = desk.read(desk.api("accounts", account), Account.class);
        Notes page =
                desk.read(
                        desk.api("notes")
                                .with("account", account)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Notes.class);
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "title",
                                "Notes, " + head.name(),
                                "inquiry",
                                new Inquiry(head, "notes"),
                                "notes",
                                page.items()));
        String next = desk.next("/accounts/" + account + "/notes", parameters, page.next());
        if (next != null) model.put("next", next);
        return new ModelAndView("account/notes", model);
    }

    /** The events that add up to the balance, folded afresh from the log. */
    @GetMapping(PATH + "/why")
    ModelAndView why(Desk desk, @PathVariable String account) {
        Account head = desk.read(desk.api("accounts", account), Account.class);
        Explanation explained = desk.explain("account", account);
        var balance = explained.balance() == null ? Cell.NOTHING : Cell.of(explained.balance());
        Listing list =
                Listing.of("balance", "The events behind the balance", explained.entries())
                        .column(Column.text("Event"), e -> event(desk, e))
                        .column(Column.day("Effective"), e -> Cell.of(e.effectiveOn()))
                        .column(Column.text("Moved"), NotesController::moved)
                        .column(Column.amount("Amount"), e -> Cell.of(e.amount()))
                        .column(Column.amount("Balance"), e -> Cell.of(e.balance()).toned("dim"))
                        .opening(e -> desk.link("/events/" + e.bookPosition()))
                        .whenEmpty("Nothing has an amount by this date.")
                        .total(
                                List.of(
                                        Cell.of("Sum"),
                                        Cell.NOTHING,
                                        Cell.NOTHING,
                                        balance,
                                        Cell.NOTHING))
                        .build();
        return new ModelAndView(
                "account/why",
                Map.of(
                        "title",
                        "Why this balance, " + head.name(),
                        "inquiry",
                        new Inquiry(head, "why"),
                        "agrees",
                        agrees(head.balance(), explained),
                        "list",
                        list));
    }

    private static boolean agrees(Money balance, Explanation explained) {
        Money sum = explained.balance();
        return sum == null ? balance.isZero() : sum.equals(balance);
    }

    private static Cell event(Desk desk, ExplainedEntry entry) {
        return Cell.link(Words.event(entry.name()), desk.link("/events/" + entry.bookPosition()))
                .noted("position " + entry.position());
    }

    private static Cell moved(ExplainedEntry entry) {
        if (entry.movements().isEmpty()) return Cell.NOTHING;
        String first = entry.movements().getFirst().item();
        int more = entry.movements().size() - 1;
        return Cell.of(first.substring(first.indexOf(':') + 1))
                .noted(more == 0 ? null : "and " + more + " more");
    }
}

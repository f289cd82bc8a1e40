package dev.countinghouse.console.plan;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.api.Receivables.Plan;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
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

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agrees payment plans on what is chosen of an account, and ends them. */
@Controller
final class PlanCommands {

    private static final String PATH = "/b/{book}/accounts/{account}/plan";
    private static final String PLAN = "/b/{book}/plans/{plan}";
    private static final String ITEM = "item.";
    private static final int MOST = 100;

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    /**
     * What may be planned, by the name of its field: whole invoices and charges, the oldest first.
     */
    private static Map<String, Money> owed(Desk desk, String account) {
        Map<String, Money> owed = new LinkedHashMap<>();
        OpenParts parts =
                desk.read(
                        desk.api("accounts", account, "open-items").with("limit", MOST),
                        OpenParts.class);
        for (OpenPart part : parts.items()) {
            boolean charge = part.isInvoice() || part.kind().equals("ADJUSTMENT");
            if (!charge || !part.open().isPositive()) continue;
            String kind = part.isInvoice() ? "invoice" : "adjustment";
            owed.merge(ITEM + kind + "." + part.item(), part.open(), Money::plus);
        }
        return owed;
    }

    private static Command agreeing(Desk desk, Account account, Map<String, Money> owed) {
        List<Field> fields = new ArrayList<>();
        owed.forEach(
                (name, open) ->
                        fields.add(
                                Field.check(
                                        name,
                                        "%s: %s"
                                                .formatted(
                                                        name.substring(
                                                                name.indexOf('.', ITEM.length())
                                                                        + 1),
                                                        desk.show().money(open)))));
        fields.addAll(
                List.of(
                        Field.count("schedule.parts", "Parts").mandatory().focused(),
                        Field.date("schedule.firstDueOn", "First due on").mandatory(),
                        Field.choice(
                                        "schedule.every",
                                        "Then every",
                                        List.of(
                                                new Choice("MONTH", "month"),
                                                new Choice("QUARTER", "quarter"),
                                                new Choice("TWO_WEEKS", "two weeks"),
                                                new Choice("WEEK", "week")))
                                .mandatory(),
                        Field.choice(
                                        "missedPart",
                                        "A missed part",
                                        List.of(
                                                new Choice(
                                                        "PUTS_REST_BACK",
                                                        "puts the rest back, due as it was"),
                                                new Choice(
                                                        "LEAVES_IT", "leaves the plan as it is")))
                                .mandatory(),
                        Field.count("graceDays", "Days of grace").hinted("none if left out"),
                        Field.line("note", "Note")));
        return new Command(
                "A payment plan for " + account.name(),
                owed.isEmpty()
                        ? "Nothing is owed that could be planned."
                        : "What is marked is paid in equal parts, all dates counted from the first.",
                fields,
                "Agree it",
                desk.link("/accounts/" + account.account() + "/paying"));
    }

    @GetMapping(PATH)
    ModelAndView agree(Desk desk, @PathVariable String account) {
        Map<String, Money> owed = owed(desk, account);
        Form form = Form.blank();
        owed.keySet().forEach(name -> form.with(name, "true"));
        return Sending.page(agreeing(desk, account(desk, account), owed), form);
    }

    @PostMapping(PATH)
    ModelAndView agree(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account it = account(desk, account);
        Map<String, Money> owed = owed(desk, account);
        Command command = agreeing(desk, it, owed);
        List<Field> terms =
                command.fields().stream().filter(f -> !f.name().startsWith(ITEM)).toList();
        Currency currency = Currency.getInstance(it.currency());
        ObjectNode body = desk.body(form).put("account", account).fields(terms, currency).json();
        ArrayNode items = body.putArray("items");
        owed.forEach((name, open) -> choose(form, name, open, items));
        if (items.isEmpty()) form.wrong("", "Mark what is to be planned.");
        return Sending.send(
                desk,
                form,
                desk.api("plans"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/plans/" + receipt.id()), "The plan is agreed.", null),
                () -> Sending.page(command, form));
    }

    private static void choose(Form form, String name, Money open, ArrayNode items) {
        if (!form.has(name)) return;
        int kindEnd = name.indexOf('.', ITEM.length());
        items.addObject()
                .put(name.substring(ITEM.length(), kindEnd), name.substring(kindEnd + 1))
                .set("amount", EventJson.mapper().valueToTree(open));
    }

    private static Command ending(Desk desk, Plan it, boolean broken) {
        return new Command(
                broken ? "Put the rest back" : "Give the plan up",
                "%s of it is not paid. It goes back to what it came from, due as it was."
                        .formatted(desk.show().money(it.open())),
                List.of(
                        Field.line("reason", "Reason").focused(),
                        Field.date("endedOn", "On").hinted("today if left out")),
                broken ? "Put it back" : "Give it up",
                desk.link("/plans/" + it.plan()));
    }

    @GetMapping(PLAN + "/{what:broken|cancel}")
    ModelAndView end(Desk desk, @PathVariable String plan, @PathVariable String what) {
        Plan it = desk.read(desk.api("plans", plan), Plan.class);
        return Sending.page(ending(desk, it, what.equals("broken")), Form.blank());
    }

    @PostMapping(PLAN + "/{what:broken|cancel}")
    ModelAndView end(
            Desk desk,
            @PathVariable String plan,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent) {
        Plan it = desk.read(desk.api("plans", plan), Plan.class);
        boolean broken = what.equals("broken");
        Command command = ending(desk, it, broken);
        Form form = Form.sent(sent);
        ObjectNode body =
                desk.body(form)
                        .put("ending", broken ? "BROKEN" : "CANCELLED")
                        .fields(command.fields(), it.amount().currency())
                        .json();
        return Sending.send(
                desk,
                form,
                desk.api("plans", plan, "ending"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/plans/" + plan), "What was left went back.", null),
                () -> Sending.page(command, form));
    }
}

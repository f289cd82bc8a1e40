package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.statement.StatementForm;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Makes statements: one, or all of a day. */
@Controller
final class StatementCommands {

    private static final Currency NONE = Currency.getInstance("USD");

    private static Field form() {
        return Field.choice(
                        "form",
                        "Form",
                        Stream.of(StatementForm.values())
                                .map(form -> new Choice(form.name(), Sheets.words(form)))
                                .toList())
                .focused();
    }

    private static Field from() {
        return Field.date("from", "From").hinted("the first day; open items have none");
    }

    private static Field statedOn() {
        return Field.date("statedOn", "As of").hinted("today if left out");
    }

    private static Command running(Desk desk) {
        return new Command(
                "Make the statements of a day",
                "For all accounts that have something to be told. A day and form have one run.",
                List.of(form(), from(), statedOn()),
                "Make them",
                desk.link("/statements"));
    }

    @GetMapping("/b/{book}/new-statement-run")
    ModelAndView run(Desk desk) {
        return Sending.page(running(desk), Form.blank().with("form", "OPEN_ITEM"));
    }

    @PostMapping("/b/{book}/new-statement-run")
    ModelAndView run(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                running(desk),
                Form.sent(sent),
                desk.api("statement-runs"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/statement-runs/" + receipt.id()),
                                "The run goes on by itself, account by account.",
                                null));
    }

    private static Command issuing(Desk desk, String account) {
        return new Command(
                "A statement for " + desk.read(desk.api("accounts", account), Account.class).name(),
                "What it owes as of a day, as is known now. It can be looked at before it is sent.",
                List.of(
                        form(),
                        from(),
                        Field.check("family", "with the accounts that it pays for"),
                        statedOn()),
                "Issue it",
                desk.link("/accounts/" + account));
    }

    @GetMapping("/b/{book}/accounts/{account}/statement")
    ModelAndView issue(Desk desk, @PathVariable String account) {
        return Sending.page(issuing(desk, account), Form.blank().with("form", "OPEN_ITEM"));
    }

    @PostMapping("/b/{book}/accounts/{account}/statement")
    ModelAndView issue(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = issuing(desk, account);
        var body = desk.body(form).fields(command.fields(), NONE).put("account", account).json();
        return Sending.send(
                desk,
                form,
                desk.api("statements"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/issued-statements/" + receipt.id()),
                                "The statement is issued.",
                                null),
                () -> Sending.page(command, form));
    }
}

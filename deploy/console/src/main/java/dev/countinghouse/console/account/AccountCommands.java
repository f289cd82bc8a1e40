package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.CreditPeriod;
import dev.countinghouse.console.api.Receivables.Terms;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;

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

/** What can be done with an account: open it, change its terms, close it, note something. */
@Controller
final class AccountCommands {

    private static final String PATH = "/b/{book}/accounts/{account}";

    /** Commands about accounts have no amounts. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static List<Choice> choices(String... constants) {
        return Stream.of(constants).map(c -> new Choice(c, Words.of(c))).toList();
    }

    private static List<Field> terms() {
        return List.of(
                Field.count("terms.due.days", "Net days").mandatory().hinted("0 is due at once"),
                Field.choice(
                                "terms.due.monthEnd",
                                "Month's end",
                                List.of(
                                        new Choice("NONE", "does not matter"),
                                        new Choice("BEFORE", "counted from it"),
                                        new Choice("AFTER", "counted on to it")))
                        .mandatory(),
                Field.count("terms.due.dayOfMonth", "To this day of the month"),
                Field.count("terms.discount.basisPoints", "Early payment discount, basis points")
                        .hinted("200 is 2 %"),
                Field.count("terms.discount.within.days", "within days"),
                Field.count("terms.discount.graceDays", "and days of grace"));
    }

    private static Command opening(Desk desk) {
        List<Field> fields =
                Stream.concat(
                                Stream.of(
                                        Field.line("name", "Name").mandatory().focused(),
                                        Field.line("account", "Id")
                                                .hinted(
                                                        "how it is called in addresses; made up if left out"),
                                        Field.choice(
                                                        "kind",
                                                        "Kind",
                                                        choices(
                                                                "CUSTOMER",
                                                                "PATIENT",
                                                                "PAYER",
                                                                "UNIDENTIFIED"))
                                                .mandatory(),
                                        Field.line("currency", "Currency").mandatory(),
                                        Field.date("openedOn", "Opened on")
                                                .hinted("today if left out")),
                                terms().stream())
                        .toList();
        return new Command(
                "Open an account",
                "Invoices, payments and adjustments are kept on it from its first day.",
                fields,
                "Open it",
                desk.link("/accounts"));
    }

    @GetMapping("/b/{book}/new-account")
    ModelAndView open(Desk desk) {
        return Sending.page(
                opening(desk), Form.blank().with("currency", "USD").with("terms.due.days", "30"));
    }

    @PostMapping("/b/{book}/new-account")
    ModelAndView open(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                opening(desk),
                form,
                desk.api("accounts"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/accounts/" + receipt.id()),
                                form.value("name") + " is open.",
                                null));
    }

    private static Command changing(Desk desk, String account) {
        List<Field> fields =
                Stream.concat(
                                terms().stream(),
                                Stream.of(
                                        Field.date("changedOn", "From")
                                                .hinted("today if left out")))
                        .toList();
        return new Command(
                "Other terms for " + account,
                "Invoices issued from then on get them; those already issued keep theirs.",
                fields,
                "Change them",
                desk.link("/accounts/" + account));
    }

    @GetMapping(PATH + "/terms")
    ModelAndView terms(Desk desk, @PathVariable String account) {
        Terms terms = desk.read(desk.api("accounts", account), Account.class).terms();
        return Sending.page(changing(desk, account), filled(terms));
    }

    private static Form filled(Terms terms) {
        CreditPeriod due = terms.due();
        Form form =
                Form.blank()
                        .with("terms.due.days", Integer.toString(due.days()))
                        .with("terms.due.monthEnd", due.monthEnd());
        if (due.dayOfMonth() != null) {
            form.with("terms.due.dayOfMonth", due.dayOfMonth().toString());
        }
        var discount = terms.discount();
        if (discount == null) return form;
        return form.with("terms.discount.basisPoints", Integer.toString(discount.basisPoints()))
                .with("terms.discount.within.days", Integer.toString(discount.within().days()))
                .with("terms.discount.graceDays", Integer.toString(discount.graceDays()));
    }

    @PostMapping(PATH + "/terms")
    ModelAndView terms(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                changing(desk, account),
                Form.sent(sent),
                desk.api("accounts", account, "terms"),
                NONE,
                receipt -> done(desk, account, "The terms are changed."));
    }

    private static Command closing(Desk desk, String account) {
        return new Command(
                "Close " + account,
                "It takes no more invoices. What is open stays owed, and may be paid and adjusted.",
                List.of(
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.date("closedOn", "On").hinted("today if left out")),
                "Close it",
                desk.link("/accounts/" + account));
    }

    @GetMapping(PATH + "/close")
    ModelAndView close(Desk desk, @PathVariable String account) {
        return Sending.page(closing(desk, account), Form.blank());
    }

    @PostMapping(PATH + "/close")
    ModelAndView close(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                closing(desk, account),
                Form.sent(sent),
                desk.api("accounts", account, "closure"),
                NONE,
                receipt -> done(desk, account, "The account is closed."));
    }

    private static Sending.Next done(Desk desk, String account, String notice) {
        return new Sending.Next(desk.link("/accounts/" + account), notice, null);
    }
}

package dev.countinghouse.console.settings;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.api.Books.Setting;
import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.TaxMethod;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a book is and how it works on a date, who said so, and its dated settings. */
@Controller
final class SettingsController {

    private static final String PATH = "/b/{book}/settings";
    private static final String TAX_METHOD = "/tax-method";
    private static final String CREDIT_POLICY = "/credit-policy";
    private static final String APPLICATION_RULE = "/application-rule";
    private static final String RETURN_RULES = "/return-rules";
    private static final String NAME = "/name";

    /** Settings have no amounts. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static final String PRICES = "pricesIncludeTax";

    private static Book book(Desk desk) {
        return desk.read(desk.api(), Book.class);
    }

    @GetMapping(PATH)
    ModelAndView settings(Desk desk) {
        Book book = book(desk);
        return new ModelAndView(
                "settings/settings",
                Map.of(
                        "title",
                        "Settings",
                        "it",
                        book,
                        "returns",
                        returns(desk, book),
                        "list",
                        changes(desk, book)));
    }

    private static Listing changes(Desk desk, Book book) {
        return Listing.of("settings", "What was ever set", book.changes().reversed())
                .column(Column.text("What"), change -> Cell.of(Ways.name(change)))
                .column(Column.text("Is"), change -> Cell.of(Ways.value(change)))
                .column(Column.day("From"), change -> from(desk, change))
                .column(Column.text("By").whereWide(), change -> Cell.of(change.by()).toned("dim"))
                .column(
                        Column.day("Recorded").whereWide(),
                        change -> Cell.of(desk.day(change.at())).toned("dim"))
                .build();
    }

    private static Cell from(Desk desk, Setting change) {
        boolean later = change.effectiveOn().isAfter(desk.day());
        return Cell.of(change.effectiveOn()).noted(later ? "to come" : null);
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> words) {
        return Stream.of(all).map(one -> new Choice(one.name(), words.apply(one))).toList();
    }

    private static Field since() {
        return Field.date("setOn", "For invoices dated from").hinted("today if left out");
    }

    private static Command taxMethod(Desk desk) {
        return new Command(
                "How taxes are worked out",
                "For invoices that do not say it themselves. Those already issued stay as they are.",
                List.of(
                        Field.choice(
                                        "rounding",
                                        "Rounded",
                                        choices(TaxMethod.Rounding.values(), Ways::rounding))
                                .mandatory()
                                .focused(),
                        Field.choice(
                                        "direction",
                                        "Which way",
                                        choices(TaxMethod.Direction.values(), Ways::direction))
                                .mandatory(),
                        Field.check(PRICES, "prices include the taxes"),
                        since()),
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(PATH + TAX_METHOD)
    ModelAndView tax(Desk desk) {
        TaxMethod now = book(desk).taxMethod();
        Form form =
                Form.blank()
                        .with("rounding", now.rounding().name())
                        .with("direction", now.direction().name());
        if (now.pricesIncludeTax()) form.with(PRICES, "true");
        return Sending.page(taxMethod(desk), form);
    }

    @PostMapping(PATH + TAX_METHOD)
    ModelAndView tax(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = taxMethod(desk);
        var body = desk.body(form).fields(command.fields(), NONE).json();
        body.put(PRICES, form.has(PRICES));
        return Sending.send(
                desk,
                form,
                desk.api("settings", "tax-method"),
                body,
                receipt -> done(desk, "Taxes are worked out so from that day on."),
                () -> Sending.page(command, form));
    }

    private static Command creditPolicy(Desk desk) {
        return new Command(
                "Invoices beyond an account’s credit",
                "What becomes of an invoice to an account that is on hold, or that would owe more"
                        + " than its credit limit.",
                List.of(
                        Field.choice(
                                        "policy",
                                        "Such an invoice",
                                        choices(CreditPolicy.values(), Ways::credit))
                                .mandatory()
                                .focused(),
                        since()),
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(PATH + CREDIT_POLICY)
    ModelAndView credit(Desk desk) {
        return Sending.page(
                creditPolicy(desk), Form.blank().with("policy", book(desk).creditPolicy().name()));
    }

    @PostMapping(PATH + CREDIT_POLICY)
    ModelAndView credit(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                creditPolicy(desk),
                Form.sent(sent),
                desk.api("settings", "credit-policy"),
                NONE,
                receipt -> done(desk, "The credit policy is set."));
    }

    private static Command applicationRule(Desk desk) {
        return new Command(
                "What a payment pays of an invoice",
                "How what is paid of invoices is divided among their lines and taxes. What was applied"
                        + " before that day stays as it was.",
                List.of(
                        Field.choice(
                                        "rule",
                                        "It pays",
                                        choices(ApplicationRule.values(), Ways::application))
                                .mandatory()
                                .focused(),
                        Field.date("setOn", "For what is applied from")
                                .hinted("today if left out")),
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(PATH + APPLICATION_RULE)
    ModelAndView application(Desk desk) {
        return Sending.page(
                applicationRule(desk),
                Form.blank().with("rule", book(desk).applicationRule().name()));
    }

    @PostMapping(PATH + APPLICATION_RULE)
    ModelAndView application(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                applicationRule(desk),
                Form.sent(sent),
                desk.api("settings", "application-rule"),
                NONE,
                receipt -> done(desk, "Payments are divided so from that day on."));
    }

    private static Command returnRule(Desk desk) {
        return new Command(
                "A returned payment",
                "What becomes of payments that come back with a code. Others of this code, already"
                        + " back, stay as they are.",
                List.of(
                        Field.line("code", "Code")
                                .mandatory()
                                .focused()
                                .hinted("the scheme’s own, such as R01"),
                        Field.amount("fee", "Fee").hinted("left empty, none is charged"),
                        Field.check("resubmittable", "the money may be asked for again"),
                        Field.check("blocksMethod", "the account pays by this method no longer"),
                        Field.date("setOn", "For payments that come back from")
                                .hinted("today if left out")),
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(PATH + RETURN_RULES)
    ModelAndView returned(Desk desk, @RequestParam(defaultValue = "") String code) {
        Form form = Form.blank().with("code", code);
        book(desk).returnRules().stream()
                .filter(rule -> rule.code().equals(code))
                .forEach(
                        rule -> {
                            if (rule.fee() != null) form.with("fee", desk.show().typed(rule.fee()));
                            if (rule.resubmittable()) form.with("resubmittable", "true");
                            if (rule.blocksMethod()) form.with("blocksMethod", "true");
                        });
        return Sending.page(returnRule(desk), form);
    }

    @PostMapping(PATH + RETURN_RULES)
    ModelAndView returned(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = returnRule(desk);
        var currency = Currency.getInstance(book(desk).functionalCurrency());
        var body = desk.body(form).fields(command.fields(), currency).json();
        body.put("resubmittable", form.has("resubmittable"));
        body.put("blocksMethod", form.has("blocksMethod"));
        return Sending.send(
                desk,
                form,
                desk.api("settings", "return-rules"),
                body,
                receipt -> done(desk, "Payments that come back are treated so from that day on."),
                () -> Sending.page(command, form));
    }

    private static Listing returns(Desk desk, Book book) {
        return Listing.of("return-rules", "Payments that come back, by code", book.returnRules())
                .column(
                        Column.text("Code"),
                        r ->
                                Cell.link(
                                        r.code(),
                                        Address.with(
                                                desk.link("/settings/return-rules"),
                                                "code",
                                                r.code())))
                .column(
                        Column.text("May be asked for again"),
                        r -> Cell.of(r.resubmittable() ? "yes" : ""))
                .column(
                        Column.text("Blocks the method"),
                        r -> Cell.of(r.blocksMethod() ? "yes" : ""))
                .column(Column.amount("Fee"), r -> Cell.of(r.fee()))
                .build();
    }

    private static Command naming(Desk desk) {
        return new Command(
                "Another name",
                "Of the legal entity. The book’s id stays.",
                List.of(
                        Field.line("name", "Name").mandatory().focused(),
                        Field.date("renamedOn", "From").hinted("today if left out")),
                "Rename it",
                desk.link("/settings"));
    }

    @GetMapping(PATH + NAME)
    ModelAndView name(Desk desk) {
        return Sending.page(naming(desk), Form.blank().with("name", book(desk).name()));
    }

    @PostMapping(PATH + NAME)
    ModelAndView name(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                naming(desk),
                Form.sent(sent),
                desk.api("name"),
                NONE,
                receipt -> done(desk, "The book has another name."));
    }

    private static Sending.Next done(Desk desk, String notice) {
        return new Sending.Next(desk.link("/settings"), notice, null);
    }
}

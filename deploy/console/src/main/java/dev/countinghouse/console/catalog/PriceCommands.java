package dev.countinghouse.console.catalog;

import dev.countinghouse.console.api.Books;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.price.PriceKind;

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
import java.util.List;
import java.util.stream.Stream;

/** Sets prices, with up to three tiers by hand, and ends them. */
@Controller
final class PriceCommands {

    /** More of them come by file. */
    private static final int TIERS = 3;

    private static Command setting(Desk desk, String item) {
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                Field.line("item", "Item").mandatory().focused(),
                                Field.choice("kind", "Kind", kinds()).mandatory(),
                                Field.line("group", "Customer group")
                                        .hinted("everybody’s if neither is given"),
                                Field.line("account", "Account"),
                                Field.line("currency", "Currency").mandatory()));
        for (int tier = 0; tier < TIERS; tier++) {
            if (tier > 0) fields.add(Field.number("from" + tier, "From a quantity of"));
            Field price = Field.number("unitPrice" + tier, tier == 0 ? "One costs" : "one costs");
            fields.add(tier == 0 ? price.mandatory() : price);
        }
        fields.add(Field.amount("minimum", "A charge costs at least"));
        fields.add(Field.number("discountPercent", "Less percent"));
        fields.add(Field.date("validFrom", "From").hinted("today if left out"));
        fields.add(Field.date("validUntil", "Until"));
        return new Command(
                "Set a price",
                "From a day on. Charges of the item that wait for a price get one by this. A price is never changed: it ends, and another begins.",
                fields,
                "Set it",
                desk.link(item.isEmpty() ? "/prices" : "/unpriced"));
    }

    private static List<Choice> kinds() {
        return Stream.of(PriceKind.values())
                .map(kind -> new Choice(kind.name(), Words.of(kind.name())))
                .toList();
    }

    @GetMapping("/b/{book}/new-price")
    ModelAndView set(
            Desk desk,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String account) {
        String currency =
                desk.read(Path.of("books", desk.book()), Books.Book.class).functionalCurrency();
        Form form = Form.blank().with("item", item).with("account", account);
        form.with("kind", account.isEmpty() ? "LIST" : "CONTRACT").with("currency", currency);
        return Sending.page(setting(desk, item), form);
    }

    @PostMapping("/b/{book}/new-price")
    ModelAndView set(
            Desk desk,
            @RequestParam(defaultValue = "") String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Command command = setting(desk, item);
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(command.fields(), currency(form)).json();
        ArrayNode tiers = body.putArray("tiers");
        for (int tier = 0; tier < TIERS; tier++) {
            var from = body.remove("from" + tier);
            var unitPrice = body.remove("unitPrice" + tier);
            if (unitPrice == null) continue;
            ObjectNode one = tiers.addObject();
            if (from != null) one.set("from", from);
            one.set("unitPrice", unitPrice);
        }
        return Sending.send(
                desk,
                form,
                desk.api("prices"),
                body,
                receipt -> new Sending.Next(desk.link("/prices"), "The price is set.", null),
                () -> Sending.page(command, form));
    }

    /** Of the minimum; one that there is not is refused by the service. */
    private static Currency currency(Form form) {
        try {
            return Currencies.of(form.value("currency"));
        } catch (IllegalArgumentException none) {
            return Currency.getInstance("USD");
        }
    }

    private static Command ending(Desk desk, String price) {
        return new Command(
                "End a price",
                "What was priced by it keeps it.",
                List.of(Field.date("lastOn", "Last day").focused().hinted("today if left out")),
                "End it",
                desk.link("/prices"));
    }

    @GetMapping("/b/{book}/prices/{price}/end")
    ModelAndView end(Desk desk, @PathVariable String price) {
        return Sending.page(ending(desk, price), Form.blank());
    }

    @PostMapping("/b/{book}/prices/{price}/end")
    ModelAndView end(
            Desk desk,
            @PathVariable String price,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                ending(desk, price),
                Form.sent(sent),
                desk.api("prices", price, "ending"),
                Currency.getInstance("USD"),
                receipt -> new Sending.Next(desk.link("/prices"), "The price ends.", null));
    }
}

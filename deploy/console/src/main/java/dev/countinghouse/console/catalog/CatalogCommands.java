package dev.countinghouse.console.catalog;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

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
import java.util.stream.Stream;

/** Sets items and tax rates, customer groups and exemptions. */
@Controller
final class CatalogCommands {

    private static final Currency NONE = Currency.getInstance("USD");

    private static Command item(Desk desk) {
        return new Command(
                "Set an item",
                "What a code stands for from a day on. What is charged before that day keeps what it stood for then.",
                List.of(
                        Field.line("item", "Code").mandatory().focused(),
                        Field.line("description", "What it is").mandatory(),
                        Field.line("taxes", "Taxes").hinted("codes, with commas between them"),
                        Field.line("revenueAccount", "Revenue account"),
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                desk.link("/items"));
    }

    @GetMapping("/b/{book}/new-item")
    ModelAndView item(Desk desk, @RequestParam(defaultValue = "") String item) {
        return Sending.page(item(desk), Form.blank().with("item", item));
    }

    @PostMapping("/b/{book}/new-item")
    ModelAndView item(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return listing(desk, item(desk), sent, desk.api("items"), "/items", "The item is set.");
    }

    private static Command rate(Desk desk) {
        return new Command(
                "Set a tax rate",
                "From a day on; charges are taxed by their day.",
                List.of(
                        Field.line("tax", "Tax").mandatory().focused().hinted("such as NY-SALES"),
                        Field.line("jurisdiction", "Jurisdiction")
                                .mandatory()
                                .hinted("who levies it"),
                        category("S", "Z", "E", "AE", "K", "G", "O", "L", "M"),
                        Field.number("percent", "Percent").mandatory(),
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                desk.link("/tax-rates"));
    }

    private static Field category(String... codes) {
        return Field.choice(
                        "category",
                        "Category",
                        Stream.of(codes)
                                .map(code -> new Choice(code, code + ": " + category(code)))
                                .toList())
                .mandatory();
    }

    private static String category(String code) {
        return switch (code) {
            case "S" -> "standard or reduced";
            case "Z" -> "taxed at zero";
            case "E" -> "exempt";
            case "AE" -> "reverse charge";
            case "K" -> "supplied within the EU";
            case "G" -> "exported";
            case "O" -> "not subject to it";
            case "L" -> "Canary Islands";
            default -> "Ceuta and Melilla";
        };
    }

    @GetMapping("/b/{book}/new-tax-rate")
    ModelAndView rate(Desk desk, @RequestParam(defaultValue = "") String tax) {
        return Sending.page(rate(desk), Form.blank().with("tax", tax).with("category", "S"));
    }

    @PostMapping("/b/{book}/new-tax-rate")
    ModelAndView rate(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk, rate(desk), sent, desk.api("tax-rates"), "/tax-rates", "The rate is set.");
    }

    private static Command grouping(Desk desk, String account) {
        return new Command(
                "A customer group",
                "Its lists and contracts count for the account from that day on.",
                List.of(
                        Field.line("group", "Group").focused().hinted("in none if left out"),
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                desk.link("/accounts/" + account));
    }

    @GetMapping("/b/{book}/accounts/{account}/group")
    ModelAndView group(Desk desk, @PathVariable String account) {
        return Sending.page(grouping(desk, account), Form.blank());
    }

    @PostMapping("/b/{book}/accounts/{account}/group")
    ModelAndView group(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                grouping(desk, account),
                sent,
                desk.api("accounts", account, "group"),
                "/accounts/" + account,
                "The group is set.");
    }

    private static Command exempting(Desk desk, String account) {
        return new Command(
                "Exempt from taxes",
                "By a certificate, or for a reverse charge by the customer’s tax number. Set again with the same number, it is replaced.",
                List.of(
                        Field.line("certificate", "Number").mandatory().focused(),
                        category("E", "AE", "K", "G", "O", "Z"),
                        Field.line("taxes", "Taxes")
                                .hinted("codes, with commas between them; all if left out"),
                        Field.date("exemptFrom", "From").hinted("today if left out"),
                        Field.date("until", "Until")),
                "Set it",
                desk.link("/accounts/" + account));
    }

    @GetMapping("/b/{book}/accounts/{account}/tax-exemption")
    ModelAndView exemption(Desk desk, @PathVariable String account) {
        return Sending.page(exempting(desk, account), Form.blank());
    }

    @PostMapping("/b/{book}/accounts/{account}/tax-exemption")
    ModelAndView exemption(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return listing(
                desk,
                exempting(desk, account),
                sent,
                desk.api("accounts", account, "tax-exemptions"),
                "/accounts/" + account,
                "The exemption is set.");
    }

    private static ModelAndView send(
            Desk desk,
            Command command,
            MultiValueMap<String, String> sent,
            Path path,
            String then,
            String done) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                path,
                NONE,
                receipt -> new Sending.Next(desk.link(then), done, null));
    }

    /** The same, with the taxes as a list. */
    private static ModelAndView listing(
            Desk desk,
            Command command,
            MultiValueMap<String, String> sent,
            Path path,
            String then,
            String done) {
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(command.fields(), NONE).json();
        body.remove("taxes");
        if (form.has("taxes")) {
            ArrayNode taxes = body.putArray("taxes");
            for (String tax : form.value("taxes").split("[,\\s]+")) taxes.add(tax);
        }
        return Sending.send(
                desk,
                form,
                path,
                body,
                receipt -> new Sending.Next(desk.link(then), done, null),
                () -> Sending.page(command, form));
    }
}

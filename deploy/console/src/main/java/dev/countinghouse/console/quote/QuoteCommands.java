package dev.countinghouse.console.quote;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;

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

/** Makes quotes, and takes down what became of them. */
@Controller
final class QuoteCommands {

    /** More of them come through the interface. */
    private static final int LINES = 5;

    private static final Currency NONE = Currency.getInstance("USD");
    private static final List<String> PARTS =
            List.of("item", "quantity", "unitPrice", "description");

    private static Command making(Desk desk) {
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                Field.line("account", "Account").mandatory().focused(),
                                Field.date("validUntil", "Valid until")
                                        .mandatory()
                                        .hinted("such as +30"),
                                Field.line("reference", "Their reference")));
        for (int line = 0; line < LINES; line++) {
            Field item = Field.line("item" + line, "Item");
            Field quantity = Field.number("quantity" + line, "Quantity");
            fields.add(line == 0 ? item.mandatory() : item);
            fields.add(line == 0 ? quantity.mandatory() : quantity);
            fields.add(
                    Field.number("unitPrice" + line, "One costs")
                            .hinted("by the price lists if left out"));
        }
        return new Command(
                "Make a quote",
                "What something would cost until a day, before taxes. Accepted, it becomes a draft.",
                fields,
                "Make it",
                desk.link("/quotes"));
    }

    @GetMapping("/b/{book}/new-quote")
    ModelAndView make(Desk desk, @RequestParam(defaultValue = "") String account) {
        return Sending.page(making(desk), Form.blank().with("account", account));
    }

    @PostMapping("/b/{book}/new-quote")
    ModelAndView make(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Command command = making(desk);
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(command.fields(), NONE).json();
        ArrayNode lines = body.putArray("lines");
        for (int line = 0; line < LINES; line++) {
            ObjectNode one = EventJson.mapper().createObjectNode();
            for (String part : PARTS) {
                var value = body.remove(part + line);
                if (value != null) one.set(part, value);
            }
            if (!one.isEmpty()) lines.add(one);
        }
        return Sending.send(
                desk,
                form,
                desk.api("quotes"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/quotes/" + receipt.id()), "The quote is made.", null),
                () -> Sending.page(command, form));
    }

    private static Command accepting(Desk desk, String quote) {
        return new Command(
                "The quote is accepted",
                "A draft is made of it, with the taxes of that day.",
                List.of(
                        Field.date("acceptedOn", "On").focused().hinted("today if left out"),
                        Field.date("invoiceDate", "Invoice date")
                                .hinted("the same day if left out")),
                "Draft it",
                desk.link("/quotes/" + quote));
    }

    @GetMapping("/b/{book}/quotes/{quote}/accept")
    ModelAndView accept(Desk desk, @PathVariable String quote) {
        return Sending.page(accepting(desk, quote), Form.blank());
    }

    @PostMapping("/b/{book}/quotes/{quote}/accept")
    ModelAndView accept(
            Desk desk,
            @PathVariable String quote,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                accepting(desk, quote),
                sent,
                desk.api("quotes", quote, "acceptance"),
                "/drafts/" + quote,
                "The draft is made.");
    }

    private static Command declining(Desk desk, String quote) {
        return new Command(
                "The quote is declined",
                "It cannot be accepted any more.",
                List.of(Field.line("reason", "Why").mandatory().focused()),
                "Declined",
                desk.link("/quotes/" + quote));
    }

    @GetMapping("/b/{book}/quotes/{quote}/decline")
    ModelAndView decline(Desk desk, @PathVariable String quote) {
        return Sending.page(declining(desk, quote), Form.blank());
    }

    @PostMapping("/b/{book}/quotes/{quote}/decline")
    ModelAndView decline(
            Desk desk,
            @PathVariable String quote,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                declining(desk, quote),
                sent,
                desk.api("quotes", quote, "decline"),
                "/quotes/" + quote,
                "It is declined.");
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
}

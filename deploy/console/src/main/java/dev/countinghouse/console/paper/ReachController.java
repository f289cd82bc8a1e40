package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.api.Paper.Contacted;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DocumentKind;

import org.jspecify.annotations.Nullable;
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

/** Which documents go out by themselves, and how they reach an account. */
@Controller
final class ReachController {

    private static final String DELIVERY = "/b/{book}/settings/delivery";
    private static final String CONTACT = "/b/{book}/accounts/{account}/contact";
    private static final Currency NONE = Currency.getInstance("USD");

    private static void with(Form form, String field, @Nullable String value) {
        if (value != null) form.with(field, value);
    }

    private static Command delivery(Desk desk) {
        List<Field> fields = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            fields.add(Field.check("kinds." + kind, Sheets.words(kind) + "s"));
        }
        fields.add(Field.date("setOn", "Those dated from").hinted("today if left out"));
        return new Command(
                "What goes out by itself",
                "As soon as it comes to be, as each account’s contact says: by e-mail or as a"
                        + " letter.",
                fields,
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(DELIVERY)
    ModelAndView showDelivery(Desk desk) {
        Form form = Form.blank();
        for (DocumentKind kind : desk.read(desk.api(), Book.class).delivery()) {
            form.with("kinds." + kind, "true");
        }
        return Sending.page(delivery(desk), form);
    }

    @PostMapping(DELIVERY)
    ModelAndView delivery(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = delivery(desk);
        ObjectNode body = desk.body(form).fields(command.fields(), NONE).json();
        var ticked = body.remove("kinds");
        ArrayNode kinds = body.putArray("kinds");
        if (ticked != null) ticked.propertyNames().forEach(kinds::add);
        return Sending.send(
                desk,
                form,
                desk.api("settings", "delivery"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/settings"),
                                "Documents go out so from that day on.",
                                null),
                () -> Sending.page(command, form));
    }

    private static Command contact(Desk desk, Contacted account) {
        return new Command(
                "How documents reach " + account.name(),
                "By e-mail, as letters, or not at all.",
                List.of(
                        Field.choice(
                                        "channel",
                                        "Documents go",
                                        Stream.of(Channel.values())
                                                .map(c -> new Choice(c.name(), how(c)))
                                                .toList())
                                .mandatory()
                                .focused(),
                        Field.line("emails", "To").hinted("one or several, with blanks between"),
                        Field.choice(
                                "language",
                                "In",
                                List.of(
                                        new Choice("", "the book’s usual language"),
                                        new Choice("en", "English"),
                                        new Choice("de", "German"),
                                        new Choice("fr", "French"),
                                        new Choice("es", "Spanish"))),
                        Field.line("electronic.scheme", "Network for e-invoices")
                                .hinted("its code, such as 0088"),
                        Field.line("electronic.value", "Address in it"),
                        Field.date("changedOn", "From").hinted("today if left out")),
                "Set it",
                desk.link("/accounts/" + account.account()));
    }

    private static String how(Channel channel) {
        return switch (channel) {
            case EMAIL -> "by e-mail";
            case LETTER -> "as letters";
            case WEBHOOK -> "through another service";
            case NONE -> "not at all";
        };
    }

    private static Contacted account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Contacted.class);
    }

    @GetMapping(CONTACT)
    ModelAndView contact(Desk desk, @PathVariable String account) {
        Contacted it = account(desk, account);
        AccountContact now = it.contact();
        Form form = Form.blank();
        if (now != null) {
            form.with("channel", now.channel().name())
                    .with("emails", String.join(" ", now.emails()));
            with(form, "language", now.language());
            if (now.electronic() != null) {
                with(form, "electronic.scheme", now.electronic().scheme());
                with(form, "electronic.value", now.electronic().value());
            }
        }
        return Sending.page(contact(desk, it), form);
    }

    @PostMapping(CONTACT)
    ModelAndView contact(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = contact(desk, account(desk, account));
        ObjectNode body = desk.body(form).fields(command.fields(), NONE).json();
        body.remove("emails");
        ArrayNode emails = body.putArray("emails");
        Stream.of(form.value("emails").split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .forEach(emails::add);
        return Sending.send(
                desk,
                form,
                desk.api("accounts", account, "contact"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/accounts/" + account),
                                "Documents reach it so from that day on.",
                                null),
                () -> Sending.page(command, form));
    }
}

package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.book.Letterhead;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Who documents come from, and where they are paid. */
@Controller
final class LetterheadController {

    private static final String LETTERHEAD = "/b/{book}/settings/letterhead";
    private static final Currency NONE = Currency.getInstance("USD");

    /** So many bank accounts can be typed; the API takes more. */
    private static final int ACCOUNTS = 3;

    private static final int LINES = 3;

    private static String line(int number) {
        return "line" + number;
    }

    private static String account(int number, String of) {
        return "accounts[%d].%s".formatted(number, of);
    }

    private static Command letterhead(Desk desk) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.line("name", "Legal name").mandatory().focused());
        for (int i = 1; i <= LINES; i++) {
            Field line = Field.line(line(i), i == 1 ? "Street and number" : "More of the address");
            fields.add(i == 1 ? line.mandatory() : line);
        }
        fields.add(Field.line("address.postalCode", "Postal code"));
        fields.add(Field.line("address.city", "City").mandatory());
        fields.add(Field.line("address.region", "State or region"));
        fields.add(Field.line("address.country", "Country").hinted("two letters").mandatory());
        fields.add(Field.line("taxId", "Tax id").hinted("a VAT number with its country"));
        fields.add(Field.line("registration", "Register of companies"));
        fields.add(Field.line("email", "E-mail"));
        fields.add(Field.line("phone", "Phone"));
        fields.add(
                Field.line("electronic.scheme", "Network for e-invoices")
                        .hinted("its code, such as 0088; with it, e-invoices are sent"));
        fields.add(Field.line("electronic.value", "Address in it"));
        for (int i = 0; i < ACCOUNTS; i++) {
            fields.add(Field.line(account(i, "number"), "Bank account").hinted("IBAN or number"));
            fields.add(Field.line(account(i, "routing"), "BIC or routing number"));
            fields.add(Field.line(account(i, "holder"), "Its holder").hinted("you if left out"));
            fields.add(Field.line(account(i, "bank"), "Its bank"));
            fields.add(Field.line(account(i, "currency"), "For").hinted("any currency if empty"));
        }
        fields.add(Field.date("setOn", "For documents dated from").hinted("today if left out"));
        return new Command(
                "Letterhead",
                "Who documents come from and where they are paid. Older documents keep theirs.",
                fields,
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(LETTERHEAD)
    ModelAndView showLetterhead(Desk desk) {
        Form form = Form.blank();
        Letterhead now = desk.read(desk.api(), Book.class).letterhead();
        if (now != null) fill(form, now);
        return Sending.page(letterhead(desk), form);
    }

    private static void fill(Form form, Letterhead now) {
        PostalAddress address = now.address();
        with(form, "name", now.name());
        for (int i = 0; i < Math.min(LINES, address.lines().size()); i++) {
            with(form, line(i + 1), address.lines().get(i));
        }
        with(form, "address.postalCode", address.postalCode());
        with(form, "address.city", address.city());
        with(form, "address.region", address.region());
        with(form, "address.country", address.country());
        with(form, "taxId", now.taxId());
        with(form, "registration", now.registration());
        with(form, "email", now.email());
        with(form, "phone", now.phone());
        if (now.electronic() != null) {
            with(form, "electronic.scheme", now.electronic().scheme());
            with(form, "electronic.value", now.electronic().value());
        }
        for (int i = 0; i < Math.min(ACCOUNTS, now.accounts().size()); i++) {
            Letterhead.PaymentAccount account = now.accounts().get(i);
            with(form, account(i, "number"), account.number());
            with(form, account(i, "routing"), account.routing());
            with(form, account(i, "holder"), account.holder());
            with(form, account(i, "bank"), account.bank());
            Currency currency = account.currency();
            with(form, account(i, "currency"), currency == null ? null : currency.toString());
        }
    }

    private static void with(Form form, String field, @Nullable String value) {
        if (value != null) form.with(field, value);
    }

    @PostMapping(LETTERHEAD)
    ModelAndView letterhead(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = letterhead(desk);
        ObjectNode body = desk.body(form).fields(command.fields(), NONE).json();
        ArrayNode lines = body.withObject("address").putArray("lines");
        for (int i = 1; i <= LINES; i++) {
            var line = body.remove(line(i));
            if (line != null) lines.add(line);
        }
        ArrayNode accounts = body.putArray("accounts");
        for (int i = 0; i < ACCOUNTS; i++) {
            if (!(body.remove("accounts[" + i + "]") instanceof ObjectNode account)) continue;
            if (!account.has("holder")) account.put("holder", form.value("name"));
            accounts.add(account);
        }
        return Sending.send(
                desk,
                form,
                desk.api("settings", "letterhead"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/settings"),
                                "Documents come from there from that day on.",
                                null),
                () -> Sending.page(command, form));
    }
}

package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Posts a payment's money on the account where it belongs, or in parts on several. */
@Controller
final class MoveController {

    private static final String PATH = "/b/{book}/payments/{payment}/move";
    private static final int PARTS = 4;

    private static Payment found(Desk desk, String payment) {
        return desk.read(desk.api("payments", payment).with("limit", 1), Payment.class);
    }

    private static String part(int number) {
        return "parts[" + number + "]";
    }

    private static Command command(Desk desk, Payment it) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            Field account = Field.line(part(i) + ".account", "Account " + (i + 1));
            fields.add(i == 0 ? account.mandatory().focused() : account);
            fields.add(Field.amount(part(i) + ".amount", "Amount " + (i + 1)));
        }
        fields.add(Field.line("reason", "Reason").mandatory());
        fields.add(Field.date("effectiveOn", "Effective on").hinted("today if left out"));
        return new Command(
                "Move the payment",
                "%s are posted anew where they belong, on one account or on several. What was applied is open again."
                        .formatted(desk.show().money(it.amount())),
                fields,
                "Move it",
                desk.link("/payments/" + it.payment()));
    }

    @GetMapping(PATH)
    ModelAndView move(Desk desk, @PathVariable String payment) {
        Payment it = found(desk, payment);
        return Sending.page(
                command(desk, it),
                Form.blank().with(part(0) + ".amount", desk.show().typed(it.amount())));
    }

    @PostMapping(PATH)
    ModelAndView move(
            Desk desk,
            @PathVariable String payment,
            @RequestParam MultiValueMap<String, String> sent) {
        Payment it = found(desk, payment);
        Command command = command(desk, it);
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(command.fields(), it.amount().currency()).json();
        ArrayNode parts = body.putArray("parts");
        for (int i = 0; i < PARTS; i++) {
            JsonNode part = body.remove(part(i));
            if (part != null) parts.add(part);
        }
        return Sending.send(
                desk,
                form,
                desk.api("payments", payment, "move"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/payments/" + receipt.id()), "It is moved.", null),
                () -> Sending.page(command, form));
    }
}

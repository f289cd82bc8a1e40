package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.stream.Stream;

/** Takes down that a customer questions an invoice. */
@Controller
final class OpenController {

    private static final String PATH = "/b/{book}/new-dispute";

    private static Invoice invoice(Desk desk, String invoice) {
        return desk.read(desk.api("invoices", invoice).with("limit", 1), Invoice.class);
    }

    static List<Choice> choices(Enum<?>[] constants) {
        return Stream.of(constants).map(c -> new Choice(c.name(), Words.of(c.name()))).toList();
    }

    private static Command opening(Desk desk, Invoice it) {
        return new Command(
                "Dispute invoice " + it.number(),
                "%s is open, %s of it disputed already. Nothing is moved: what is disputed is still owed, but nobody calls about it."
                        .formatted(desk.show().money(it.open()), desk.show().money(it.disputed())),
                List.of(
                        Field.choice("reason", "Reason", choices(ReasonCode.values()))
                                .mandatory()
                                .focused(),
                        Field.choice("kind", "Kind", choices(DisputeKind.values()))
                                .mandatory()
                                .hinted("an inquiry only asks, and disputes no amount"),
                        Field.amount("disputed", "Amount")
                                .hinted("all that may be disputed if left out"),
                        Field.count("line", "Line").hinted("which one, from 1, if it is about one"),
                        Field.date("deadline", "To be resolved by").hinted("such as +14"),
                        Field.text("text", "What they say")),
                "Open the dispute",
                desk.link("/invoices/" + it.invoice()));
    }

    @GetMapping(PATH)
    ModelAndView open(Desk desk, @RequestParam String invoice) {
        return Sending.page(opening(desk, invoice(desk, invoice)), Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView open(
            Desk desk,
            @RequestParam String invoice,
            @RequestParam MultiValueMap<String, String> sent) {
        Invoice it = invoice(desk, invoice);
        Command command = opening(desk, it);
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                form,
                desk.api("disputes"),
                desk.body(form)
                        .fields(command.fields(), it.total().currency())
                        .put("invoice", invoice)
                        .json(),
                receipt ->
                        new Sending.Next(
                                desk.person().may(Permission.READ)
                                        ? DisputeController.link(desk, receipt.id())
                                        : desk.link("/invoices/" + invoice),
                                "The dispute is open.",
                                null),
                () -> Sending.page(command, form));
    }
}

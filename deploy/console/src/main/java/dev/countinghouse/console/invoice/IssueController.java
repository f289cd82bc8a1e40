package dev.countinghouse.console.invoice;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Issues an invoice, whose lines are written by keys alone. */
@Controller
final class IssueController {

    private static final String PATH = "/b/{book}/invoices/new";

    private static final List<Field> HEAD =
            List.of(
                    Field.date("invoiceDate", "Invoice date").hinted("today if left out"),
                    Field.date("dueOn", "Due on").hinted("by the account's terms if left out"),
                    Field.line("purchaseOrder", "Their order"),
                    Field.line("customerReference", "Their reference"),
                    Field.line("number", "Number").hinted("the next of its series if left out"),
                    Field.text("memo", "Memo"));

    @GetMapping(PATH)
    ModelAndView issue(Desk desk, @RequestParam(defaultValue = "") String account) {
        if (account.isBlank()) {
            var command =
                    new Command(
                            "Issue an invoice",
                            "Who owes it?",
                            List.of(Field.line("account", "Account").mandatory().focused()),
                            "Go on",
                            desk.link("/today"));
            return new ModelAndView(
                    "payment/choose",
                    Map.of("title", command.title(), "command", command, "form", Form.blank()));
        }
        Account debtor = desk.read(desk.api("accounts", account.strip()), Account.class);
        return page(debtor, Form.blank(), Lines.FIRST);
    }

    private static ModelAndView page(Account debtor, Form form, int lines) {
        return new ModelAndView(
                "invoice/issue",
                Map.of(
                        "title",
                        "Issue an invoice to " + debtor.name(),
                        "account",
                        debtor,
                        "fields",
                        HEAD,
                        "form",
                        form,
                        "lines",
                        lines));
    }

    @PostMapping(PATH)
    ModelAndView issue(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String more,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account debtor = desk.read(desk.api("accounts", account), Account.class);
        int shown = Lines.shown(form);
        if (!more.isEmpty()) return page(debtor, form, Math.min(Lines.MOST, shown + Lines.FIRST));
        Currency currency = Currency.getInstance(debtor.currency());
        ObjectNode body =
                desk.body(form)
                        .put("account", account)
                        .put("currency", debtor.currency())
                        .fields(HEAD, currency)
                        .json();
        var lines = new Lines(form, desk.show());
        lines.writeTo(body);
        return Sending.send(
                desk,
                form,
                desk.api("invoices"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/invoices/" + receipt.id()),
                                "The invoice is issued.",
                                desk.link("/invoices/" + receipt.id() + "/void")),
                () -> {
                    lines.settle();
                    return page(debtor, form, shown);
                });
    }
}

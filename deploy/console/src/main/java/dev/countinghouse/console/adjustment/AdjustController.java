package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Receipt;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Makes an adjustment, or proposes it where it is above the person's limit. */
@Controller
final class AdjustController {

    private static final String PATH = "/b/{book}/new-adjustment";

    private static Command adjusting(Desk desk, String account) {
        List<Choice> kinds =
                Stream.of(AdjustmentKind.values())
                        .map(k -> new Choice(k.name(), Words.of(k.name())))
                        .toList();
        return new Command(
                "Adjust " + account,
                "Credits and write-offs are below zero, charges above. Above your limit it is"
                        + " proposed, and somebody else approves it.",
                List.of(
                        Field.choice("kind", "Kind", kinds).mandatory().focused(),
                        Field.amount("amount", "Amount").mandatory().hinted("such as -20.00"),
                        Field.line("reason", "Reason").mandatory(),
                        Field.line("invoice", "On invoice")
                                .hinted("its id; on account if left out"),
                        Field.date("effectiveOn", "Effective on").hinted("today if left out"),
                        Field.check(
                                "excessOnAccount", "what the invoice cannot take goes on account")),
                "Adjust",
                desk.link("/accounts/" + account));
    }

    @GetMapping(PATH)
    ModelAndView adjust(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String invoice) {
        return Sending.page(
                adjusting(desk, account),
                Form.blank().with("invoice", invoice).with("account", account));
    }

    @PostMapping(PATH)
    ModelAndView adjust(
            Desk desk,
            @RequestParam String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account it = desk.read(desk.api("accounts", account), Account.class);
        Command command = adjusting(desk, account);
        Currency currency = Currency.getInstance(it.currency());
        return Sending.send(
                desk,
                form,
                desk.api("adjustments"),
                desk.body(form).fields(command.fields(), currency).put("account", account).json(),
                receipt -> next(desk, form, account, receipt),
                () -> Sending.page(command, form));
    }

    static Sending.Next next(Desk desk, Form form, String account, Receipt receipt) {
        String to =
                form.has("invoice") ? "/invoices/" + form.value("invoice") : "/accounts/" + account;
        boolean reads = desk.person().may(Permission.READ);
        if (receipt.isProposed()) {
            return new Sending.Next(
                    desk.link(to),
                    "It is above your limit, so it is proposed: somebody else has to approve it.",
                    null);
        }
        return new Sending.Next(
                desk.link(to),
                "Adjusted.",
                reads ? desk.link("/adjustments/" + receipt.id() + "/reverse") : null);
    }
}

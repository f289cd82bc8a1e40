package dev.countinghouse.console.charge;

import dev.countinghouse.console.api.Billing.Charge;
import dev.countinghouse.console.api.Path;
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

import java.util.Currency;
import java.util.List;

/** Enters charges, corrects and cancels them; sets recurring ones and ends them. */
@Controller
final class ChargeCommands {

    /** No field of these forms is an amount. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static Command entering(Desk desk, boolean returning) {
        return new Command(
                returning ? "It came back" : "Enter a charge",
                returning
                        ? "So many are given back, at what they were charged; no more than that."
                        : "What was delivered or done. It is priced by its day; without a price it waits.",
                List.of(
                        Field.line("account", "Account").mandatory().focused(),
                        Field.line("item", "Item").mandatory(),
                        Field.number("quantity", returning ? "So many came back" : "Quantity")
                                .mandatory(),
                        Field.date("chargedOn", "On").hinted("today if left out"),
                        Field.line("description", "What it is").hinted("the item’s if left out"),
                        Field.line("reference", "Reference").hinted("your own number for it"),
                        Field.line("returns", "Returns charge")),
                returning ? "Give it back" : "Enter it",
                desk.link("/charges"));
    }

    @GetMapping("/b/{book}/new-charge")
    ModelAndView enter(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String returns) {
        Form form = Form.blank().with("account", account).with("item", item);
        if (returns.isEmpty()) return Sending.page(entering(desk, false), form);
        Charge it = desk.read(desk.api("charges", returns), Charge.class);
        form.with("account", it.account()).with("item", it.item()).with("returns", returns);
        return Sending.page(
                entering(desk, true),
                form.with("quantity", it.quantity().negate().toPlainString()));
    }

    /** The next form is for the same account: charges are entered one after the other. */
    @PostMapping("/b/{book}/new-charge")
    ModelAndView enter(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        boolean returning = form.has("returns");
        return Sending.send(
                desk,
                entering(desk, returning),
                form,
                desk.api("charges"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link(
                                        returning
                                                ? "/charges/" + receipt.id()
                                                : "/new-charge?account="
                                                        + Path.encoded(form.value("account"))),
                                "unpriced".equals(receipt.status())
                                        ? "It is entered, and waits for a price."
                                        : "It is entered. Here is the next one.",
                                desk.link("/charges/" + receipt.id() + "/cancel")));
    }

    private static Command correcting(Desk desk, String charge) {
        return new Command(
                "Correct a charge",
                "What is left empty stays as it is. It is priced anew.",
                List.of(
                        Field.number("quantity", "Quantity").focused(),
                        Field.line("item", "Item"),
                        Field.line("description", "What it is"),
                        Field.date("chargedOn", "On"),
                        Field.line("reason", "Why").mandatory()),
                "Correct it",
                desk.link("/charges/" + charge));
    }

    @GetMapping("/b/{book}/charges/{charge}/correct")
    ModelAndView correct(Desk desk, @PathVariable String charge) {
        return Sending.page(correcting(desk, charge), Form.blank());
    }

    @PostMapping("/b/{book}/charges/{charge}/correct")
    ModelAndView correct(
            Desk desk,
            @PathVariable String charge,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                correcting(desk, charge),
                sent,
                desk.api("charges", charge, "correction"),
                "/charges/" + charge,
                "It is corrected.");
    }

    private static Command cancelling(Desk desk, String charge) {
        return new Command(
                "Cancel a charge",
                "It is not billed.",
                List.of(Field.line("reason", "Why").mandatory().focused()),
                "Cancel it",
                desk.link("/charges/" + charge));
    }

    @GetMapping("/b/{book}/charges/{charge}/cancel")
    ModelAndView cancel(Desk desk, @PathVariable String charge) {
        return Sending.page(cancelling(desk, charge), Form.blank());
    }

    @PostMapping("/b/{book}/charges/{charge}/cancel")
    ModelAndView cancel(
            Desk desk,
            @PathVariable String charge,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                cancelling(desk, charge),
                sent,
                desk.api("charges", charge, "cancellation"),
                "/charges/" + charge,
                "It is cancelled.");
    }

    static ModelAndView send(
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

package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.ReversalReason;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a payment that stands: apply it, take an allocation or all of it back. */
@Controller
final class PaymentCommands {

    private static final String PATH = "/b/{book}/payments/{payment}";

    private static Payment payment(Desk desk, String payment) {
        return desk.read(desk.api("payments", payment).with("limit", 1), Payment.class);
    }

    private static String link(Desk desk, String payment) {
        return desk.link("/payments/" + payment);
    }

    private static ModelAndView applying(Desk desk, Payment payment, Allocating grid, Form form) {
        String name = payment.reference() == null ? payment.payment() : payment.reference();
        return new ModelAndView(
                "payment/apply",
                Map.of(
                        "title",
                        "Apply",
                        "credit",
                        new Credit(
                                "/payments/" + payment.payment(),
                                name,
                                payment.account(),
                                payment.unapplied()),
                        "grid",
                        grid,
                        "form",
                        form));
    }

    private static Allocating grid(Desk desk, Payment payment) {
        Account account = desk.read(desk.api("accounts", payment.account()), Account.class);
        return Allocating.of(
                desk, account, Optional.of(payment.unapplied()), Optional.of(payment.receivedOn()));
    }

    @GetMapping(PATH + "/apply")
    ModelAndView apply(Desk desk, @PathVariable String payment) {
        Payment it = payment(desk, payment);
        return applying(desk, it, grid(desk, it), Form.blank());
    }

    @PostMapping(PATH + "/apply")
    ModelAndView apply(
            Desk desk,
            @PathVariable String payment,
            @RequestParam(defaultValue = "") String fill,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Payment it = payment(desk, payment);
        Allocating grid = grid(desk, it);
        if (!fill.isEmpty()) {
            grid.oldestFirst(form, it.unapplied(), desk.show());
            return applying(desk, it, grid, form);
        }
        Shares shares = Shares.read(grid, form, it.unapplied(), desk.show());
        if (shares.isEmpty()) form.wrong("", "Apply something.");
        ObjectNode body = desk.body(form).json();
        shares.writeTo(body);
        return Sending.send(
                desk,
                form,
                desk.api("payments", payment, "allocations"),
                body,
                receipt -> new Sending.Next(link(desk, payment), "Applied.", null),
                () -> {
                    shares.settle();
                    return applying(desk, it, grid, form);
                });
    }

    private static Command reversing(Desk desk, String payment) {
        List<Choice> reasons =
                Stream.of(ReversalReason.values())
                        .filter(r -> r != ReversalReason.MOVED)
                        .map(r -> new Choice(r.name(), Words.of(r.name())))
                        .toList();
        return new Command(
                "Take the payment back",
                "It bounced, was returned or charged back, or was never there. What it paid is open again.",
                List.of(
                        Field.choice("reason", "Reason", reasons).mandatory().focused(),
                        Field.line("code", "Return code")
                                .hinted("such as R01; the book’s rule for it then counts"),
                        Field.date("effectiveOn", "Effective on").hinted("today if left out"),
                        Field.amount("fee.amount", "Fee to charge for it")
                                .hinted("instead of what the rule charges"),
                        Field.text("note", "Note")),
                "Take it back",
                link(desk, payment));
    }

    @GetMapping(PATH + "/reverse")
    ModelAndView reverse(Desk desk, @PathVariable String payment) {
        return Sending.page(reversing(desk, payment), Form.blank());
    }

    @PostMapping(PATH + "/reverse")
    ModelAndView reverse(
            Desk desk,
            @PathVariable String payment,
            @RequestParam MultiValueMap<String, String> sent) {
        Money amount = payment(desk, payment).amount();
        return Sending.send(
                desk,
                reversing(desk, payment),
                Form.sent(sent),
                desk.api("payments", payment, "reversal"),
                amount.currency(),
                receipt ->
                        new Sending.Next(
                                link(desk, payment),
                                receipt.isProposed()
                                        ? "The payment is taken back; its fee waits for approval."
                                        : "The payment is taken back.",
                                null));
    }

    private static Command unapplying(Desk desk, String payment) {
        return new Command(
                "Take one allocation back",
                "Its money is unapplied again, and what it paid open again, with the discount that it earned.",
                List.of(
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.date("effectiveOn", "Effective on").hinted("today if left out")),
                "Take it back",
                link(desk, payment));
    }

    @GetMapping(PATH + "/allocations/{number}/reverse")
    ModelAndView unapply(Desk desk, @PathVariable String payment) {
        return Sending.page(unapplying(desk, payment), Form.blank());
    }

    @PostMapping(PATH + "/allocations/{number}/reverse")
    ModelAndView unapply(
            Desk desk,
            @PathVariable String payment,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent) {
        Money amount = payment(desk, payment).amount();
        return Sending.send(
                desk,
                unapplying(desk, payment),
                Form.sent(sent),
                desk.api("payments", payment, "allocations", number, "reversal"),
                amount.currency(),
                receipt ->
                        new Sending.Next(
                                link(desk, payment), "The allocation is taken back.", null));
    }
}

package dev.countinghouse.console.refund;

import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Registers.Adjustment;
import dev.countinghouse.console.api.Registers.Refund;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can be done about a refund: ask for it, let it pass or not, pay it, note its return. */
@Controller
final class RefundCommands {

    private static final String CREDIT = "/b/{book}/{kind:payments|adjustments}/{id}/refund";
    private static final String REFUND = "/b/{book}/refunds/{refund}";

    private static final Field REASON = Field.line("reason", "Reason").mandatory().focused();

    private static Refund found(Desk desk, String refund) {
        return desk.read(desk.api("refunds", refund), Refund.class);
    }

    /** What of a payment or a credit memo is left to pay back. */
    private static Money left(Desk desk, String kind, String id) {
        if (kind.equals("payments")) {
            return desk.read(desk.api("payments", id).with("limit", 1), Payment.class).unapplied();
        }
        Adjustment it = desk.read(desk.api("adjustments", id), Adjustment.class);
        return Objects.requireNonNullElseGet(it.credit(), () -> Money.zero(it.amount().currency()));
    }

    private static Command requesting(Desk desk, String kind, String id, Money left) {
        return new Command(
                "Pay it back",
                "%s is left of it. What is asked for is held from now on; somebody else has to let it pass."
                        .formatted(desk.show().money(left)),
                List.of(
                        Field.amount("amount", "Amount").mandatory().focused(),
                        Field.line("reason", "Reason").mandatory(),
                        Field.date("requestedOn", "Requested on").hinted("today if left out")),
                "Request the refund",
                desk.link("/" + kind + "/" + id));
    }

    @GetMapping(CREDIT)
    ModelAndView request(Desk desk, @PathVariable String kind, @PathVariable String id) {
        Money left = left(desk, kind, id);
        return Sending.page(
                requesting(desk, kind, id, left),
                Form.blank().with("amount", desk.show().typed(left)));
    }

    @PostMapping(CREDIT)
    ModelAndView request(
            Desk desk,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        Money left = left(desk, kind, id);
        Command command = requesting(desk, kind, id, left);
        Form form = Form.sent(sent);
        String credit = kind.equals("payments") ? "payment" : "adjustment";
        ObjectNode body =
                desk.body(form).put(credit, id).fields(command.fields(), left.currency()).json();
        return Sending.send(
                desk,
                form,
                desk.api("refunds"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/refunds/" + receipt.id()),
                                "The refund is requested: somebody else has to let it pass.",
                                desk.link("/refunds/" + receipt.id() + "/decline")),
                () -> Sending.page(command, form));
    }

    private static String about(Desk desk, Refund it) {
        return "%s to account %s, because: %s. Asked for by %s."
                .formatted(desk.show().money(it.amount()), it.account(), it.reason(), it.asker());
    }

    private static Command deciding(Desk desk, Refund it, boolean approves) {
        return approves
                ? new Command(
                        "Let the refund pass",
                        about(desk, it),
                        List.of(),
                        "Approve",
                        desk.link("/refunds/" + it.refund()))
                : new Command(
                        "Cancel the refund",
                        about(desk, it) + " Its credit can be applied again.",
                        List.of(REASON),
                        "Cancel it",
                        desk.link("/refunds/" + it.refund()));
    }

    @GetMapping(REFUND + "/{verdict:approve|decline}")
    ModelAndView decide(Desk desk, @PathVariable String refund, @PathVariable String verdict) {
        return Sending.page(
                deciding(desk, found(desk, refund), verdict.equals("approve")), Form.blank());
    }

    @PostMapping(REFUND + "/{verdict:approve|decline}")
    ModelAndView decide(
            Desk desk,
            @PathVariable String refund,
            @PathVariable String verdict,
            @RequestParam MultiValueMap<String, String> sent) {
        boolean approves = verdict.equals("approve");
        return send(
                desk,
                found(desk, refund),
                deciding(desk, found(desk, refund), approves),
                sent,
                approves ? "approval" : "cancellation",
                approves ? "The refund may be paid." : "The refund is cancelled.");
    }

    private static Command paying(Desk desk, Refund it) {
        List<Choice> methods =
                Stream.of(PaymentMethod.values())
                        .map(m -> new Choice(m.name(), Words.of(m.name())))
                        .toList();
        return new Command(
                "Pay the refund",
                about(desk, it),
                List.of(
                        Field.choice("method", "Method", methods).mandatory().focused(),
                        Field.line("reference", "Reference").hinted("check or transfer number"),
                        Field.date("issuedOn", "Paid on").hinted("today if left out")),
                "It is paid",
                desk.link("/refunds/" + it.refund()));
    }

    @GetMapping(REFUND + "/pay")
    ModelAndView pay(Desk desk, @PathVariable String refund) {
        return Sending.page(
                paying(desk, found(desk, refund)), Form.blank().with("method", "CHECK"));
    }

    @PostMapping(REFUND + "/pay")
    ModelAndView pay(
            Desk desk,
            @PathVariable String refund,
            @RequestParam MultiValueMap<String, String> sent) {
        Refund it = found(desk, refund);
        return send(desk, it, paying(desk, it), sent, "issue", "The refund is paid.");
    }

    private static Command failing(Desk desk, Refund it) {
        return new Command(
                "Its money came back",
                about(desk, it) + " The credit is owed again.",
                List.of(REASON, Field.date("failedOn", "Came back on").hinted("today if left out")),
                "It came back",
                desk.link("/refunds/" + it.refund()));
    }

    @GetMapping(REFUND + "/return")
    ModelAndView fail(Desk desk, @PathVariable String refund) {
        return Sending.page(failing(desk, found(desk, refund)), Form.blank());
    }

    @PostMapping(REFUND + "/return")
    ModelAndView fail(
            Desk desk,
            @PathVariable String refund,
            @RequestParam MultiValueMap<String, String> sent) {
        Refund it = found(desk, refund);
        return send(desk, it, failing(desk, it), sent, "failure", "The credit is owed again.");
    }

    private static ModelAndView send(
            Desk desk,
            Refund it,
            Command command,
            MultiValueMap<String, String> sent,
            String path,
            String done) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                desk.api("refunds", it.refund(), path),
                it.amount().currency(),
                receipt -> new Sending.Next(desk.link("/refunds/" + it.refund()), done, null));
    }
}

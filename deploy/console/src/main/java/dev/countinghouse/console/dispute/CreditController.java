package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Disputes.Dispute;
import dev.countinghouse.console.api.Receipt;
import dev.countinghouse.console.api.Registers.Adjustments;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.Money;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Stream;

/** Resolves a dispute by a credit: one that was made, or one that is made with it. */
@Controller
final class CreditController {

    private static final int MOST = 100;
    private static final String PATH = DisputeController.PATH + "/credit";
    private static final String AMOUNT = "amount";

    private static Command crediting(Desk desk, Dispute it) {
        return new Command(
                "Resolve by credit",
                "A credit memo lowers invoice %s, and the dispute is resolved with it. Above your limit the credit is only proposed; resolve the dispute when it is made."
                        .formatted(it.number()),
                List.of(
                        Field.choice("adjustment", "Credit", made(desk, it)).focused(),
                        Field.amount(AMOUNT, "Amount").hinted("of a new credit memo"),
                        Field.line("reason", "Reason").mandatory()),
                "Credit and resolve",
                DisputeController.link(desk, it.dispute()));
    }

    /** Above all a new one; then those that stand on the invoice. */
    private static List<Choice> made(Desk desk, Dispute it) {
        Adjustments found =
                desk.read(
                        desk.api("adjustments")
                                .with("invoice", it.invoice())
                                .with("state", "MADE")
                                .with("limit", MOST),
                        Adjustments.class);
        return Stream.concat(
                        Stream.of(new Choice("", "a new credit memo")),
                        found.items().stream()
                                .filter(a -> a.amount().isNegative())
                                .map(
                                        a ->
                                                new Choice(
                                                        a.adjustment(),
                                                        desk.show().money(a.amount())
                                                                + " of "
                                                                + desk.show()
                                                                        .day(a.effectiveOn()))))
                .toList();
    }

    @GetMapping(PATH)
    ModelAndView credit(Desk desk, @PathVariable String dispute) {
        Dispute it = DisputeController.found(desk, dispute);
        Form form = Form.blank();
        if (!it.disputed().isZero()) form.with(AMOUNT, desk.show().amount(it.disputed()));
        return Sending.page(crediting(desk, it), form);
    }

    @PostMapping(PATH)
    ModelAndView credit(
            Desk desk,
            @PathVariable String dispute,
            @RequestParam MultiValueMap<String, String> sent) {
        Dispute it = DisputeController.found(desk, dispute);
        Form form = Form.sent(sent);
        Command command = crediting(desk, it);
        Sending.Again again = () -> Sending.page(command, form);
        if (!form.has("adjustment")) return anew(desk, it, form, command, again);
        return Sending.send(
                desk,
                form,
                desk.api("disputes", dispute, "resolution"),
                resolution(desk, form, form.value("adjustment")),
                receipt -> resolved(desk, it),
                again);
    }

    private static ObjectNode resolution(Desk desk, Form form, String adjustment) {
        return desk.body(form)
                .put("outcome", "CREDITED")
                .put("adjustment", adjustment)
                .put("reason", form.value("reason"))
                .json();
    }

    private static Sending.Next resolved(Desk desk, Dispute it) {
        return new Sending.Next(
                DisputeController.link(desk, it.dispute()), "Credited and resolved.", null);
    }

    /** The credit first; sent again after the second failed, the first is a repeat. */
    private static ModelAndView anew(
            Desk desk, Dispute it, Form form, Command command, Sending.Again again) {
        ObjectNode memo =
                desk.body(form)
                        .fields(command.fields(), it.disputed().currency())
                        .put("adjustment", "credit-" + form.key())
                        .put("account", it.account())
                        .put("invoice", it.invoice())
                        .put("kind", "CREDIT_MEMO")
                        .json();
        if (!form.has(AMOUNT)) form.wrong(AMOUNT, "is missing");
        if (memo.get(AMOUNT) instanceof ObjectNode amount) negate(amount, it, form);
        return Sending.send(
                desk,
                form,
                desk.api("adjustments"),
                memo,
                receipt -> then(desk, it, form, receipt),
                again);
    }

    /** What is credited is typed as it is said, above zero. */
    private static void negate(ObjectNode amount, Dispute it, Form form) {
        Money typed =
                Money.parse(
                        amount.path(AMOUNT).asString(""),
                        it.disputed().currency().getCurrencyCode());
        if (!typed.isPositive()) form.wrong(AMOUNT, "must be above zero");
        amount.put(AMOUNT, typed.negated().decimal());
    }

    private static Sending.Next then(Desk desk, Dispute it, Form form, Receipt made) {
        if (made.isProposed()) {
            return new Sending.Next(
                    DisputeController.link(desk, it.dispute()),
                    "The credit is above your limit, so it is proposed: somebody else has to"
                            + " approve it. Then resolve the dispute with it.",
                    null);
        }
        desk.send(
                desk.api("disputes", it.dispute(), "resolution"),
                form.key() + "-resolution",
                resolution(desk, form, made.id()));
        return resolved(desk, it);
    }
}

package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Disputes.Dispute;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.StoryEvent;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a dispute without a credit, or goes on with it. */
@Controller
final class ResolveController {

    private static final int STORY = 500;
    private static final String PATH = DisputeController.PATH + "/{way:paid|reject|withdraw}";
    private static final String REOPEN = DisputeController.PATH + "/reopen";

    private static final Map<String, String> OUTCOMES =
            Map.of("paid", "PAID", "reject", "REJECTED", "withdraw", "WITHDRAWN");

    private static Command ending(Desk desk, Dispute it, String way) {
        Field on = Field.date("resolvedOn", "On").hinted("today if left out");
        Field reason = Field.line("reason", "Reason");
        return switch (way) {
            case "paid" ->
                    command(
                            desk,
                            it,
                            "Resolved by payment",
                            "They paid it after all. The payment must be on the invoice.",
                            List.of(payments(desk, it), reason, on));
            case "reject" ->
                    command(
                            desk,
                            it,
                            "Reject it",
                            "They owe it, and are told so. It is past due again.",
                            List.of(reason.mandatory().focused(), on));
            default ->
                    command(
                            desk,
                            it,
                            "Withdrawn",
                            "They took it back.",
                            List.of(reason.focused(), on));
        };
    }

    private static Command command(
            Desk desk, Dispute it, String title, String intro, List<Field> fields) {
        return new Command(
                title, intro, fields, "Resolve", DisputeController.link(desk, it.dispute()));
    }

    /** Those that were ever applied to the invoice, the last first. */
    private static Field payments(Desk desk, Dispute it) {
        Invoice invoice =
                desk.read(desk.api("invoices", it.invoice()).with("limit", STORY), Invoice.class);
        List<StoryEvent> story = invoice.story() == null ? List.of() : invoice.story();
        Map<String, String> found = new LinkedHashMap<>();
        for (StoryEvent event : story.reversed()) {
            String payment = event.event().path("payment").asString("");
            if (!payment.isEmpty()) {
                found.putIfAbsent(payment, payment + ", " + desk.show().day(event.effectiveOn()));
            }
        }
        List<Choice> choices =
                found.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
        Field field =
                choices.isEmpty()
                        ? Field.line("payment", "Payment").hinted("none is on the invoice yet")
                        : Field.choice("payment", "Payment", choices);
        return field.mandatory().focused();
    }

    @GetMapping(PATH)
    ModelAndView end(Desk desk, @PathVariable String dispute, @PathVariable String way) {
        return Sending.page(
                ending(desk, DisputeController.found(desk, dispute), way), Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView end(
            Desk desk,
            @PathVariable String dispute,
            @PathVariable String way,
            @RequestParam MultiValueMap<String, String> sent) {
        Dispute it = DisputeController.found(desk, dispute);
        Command command = ending(desk, it, way);
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                form,
                desk.api("disputes", dispute, "resolution"),
                desk.body(form)
                        .fields(command.fields(), it.disputed().currency())
                        .put("outcome", OUTCOMES.getOrDefault(way, way))
                        .json(),
                receipt ->
                        new Sending.Next(
                                DisputeController.link(desk, dispute), "It is resolved.", null),
                () -> Sending.page(command, form));
    }

    private static Command reopening(Desk desk, Dispute it) {
        Field reason = Field.line("reason", "Reason").mandatory().focused();
        Field deadline = Field.date("deadline", "To be resolved by").hinted("such as +14");
        Field amount = Field.amount("disputed", "Amount").hinted("as much as before if left out");
        return new Command(
                "Open it again",
                "What was resolved goes on.",
                it.isInquiry() ? List.of(reason, deadline) : List.of(reason, amount, deadline),
                "Open it again",
                DisputeController.link(desk, it.dispute()));
    }

    @GetMapping(REOPEN)
    ModelAndView reopen(Desk desk, @PathVariable String dispute) {
        return Sending.page(reopening(desk, DisputeController.found(desk, dispute)), Form.blank());
    }

    @PostMapping(REOPEN)
    ModelAndView reopen(
            Desk desk,
            @PathVariable String dispute,
            @RequestParam MultiValueMap<String, String> sent) {
        Dispute it = DisputeController.found(desk, dispute);
        return Sending.send(
                desk,
                reopening(desk, it),
                Form.sent(sent),
                desk.api("disputes", dispute, "reopening"),
                it.disputed().currency(),
                receipt ->
                        new Sending.Next(
                                DisputeController.link(desk, dispute), "It is open again.", null));
    }
}

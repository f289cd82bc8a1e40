package dev.countinghouse.console.chargeback;

import dev.countinghouse.console.api.Registers.Chargeback;
import dev.countinghouse.console.api.Registers.ChargebackStep;
import dev.countinghouse.console.api.Registers.Chargebacks;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Story;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chargebacks as a list, and one with all that happened to it. */
@Controller
final class ChargebackController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/all-chargebacks")
    ModelAndView chargebacks(
            Desk desk,
            @RequestParam(defaultValue = "") String payment,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Chargebacks page =
                desk.read(
                        desk.api("chargebacks")
                                .with("payment", payment)
                                .with("account", account)
                                .with("state", state)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Chargebacks.class);
        Listing list =
                Listing.of("chargebacks", "Chargebacks, the newest first", page.items())
                        .column(
                                Column.text("Chargeback"),
                                c -> Cell.link(c.chargeback(), link(desk, c)).noted(c.code()))
                        .column(
                                Column.text("Payment"),
                                c -> Cell.link(c.payment(), desk.link("/payments/" + c.payment())))
                        .column(
                                Column.text("Account").whereWide(),
                                c -> Cell.link(c.account(), desk.link("/accounts/" + c.account())))
                        .column(Column.day("Begun"), c -> Cell.of(c.begunOn()))
                        .column(Column.text("State"), c -> Cell.of(Words.of(c.state())))
                        .column(Column.day("Since").whereWide(), c -> Cell.of(c.since()))
                        .column(Column.amount("Amount"), c -> Cell.of(c.amount()))
                        .opening(c -> link(desk, c))
                        .whenEmpty("No chargeback is like this.")
                        .next(desk.next("/all-chargebacks", parameters, page.next()))
                        .build();
        return new ModelAndView(
                "chargeback/chargebacks", Map.of("title", "Chargebacks", "list", list));
    }

    private static String link(Desk desk, Chargeback it) {
        return desk.link("/chargebacks/" + it.chargeback());
    }

    @GetMapping("/b/{book}/chargebacks/{chargeback}")
    ModelAndView chargeback(Desk desk, @PathVariable String chargeback) {
        Chargeback it = desk.read(desk.api("chargebacks", chargeback), Chargeback.class);
        List<ChargebackStep> steps = Objects.requireNonNullElse(it.steps(), List.of());
        return new ModelAndView(
                "chargeback/chargeback",
                Map.of(
                        "title",
                        (it.isInquired() ? "Inquiry " : "Chargeback ") + chargeback,
                        "it",
                        it,
                        "story",
                        new Story(steps.stream().map(ChargebackController::line).toList())));
    }

    private static Story.Line line(ChargebackStep step) {
        String about = step.note() == null ? "" : step.note();
        return new Story.Line(
                step.on(),
                Words.of(step.state()),
                step.code() == null ? about : (step.code() + " " + about).strip(),
                null,
                switch (step.state()) {
                    case "CHARGED_BACK" -> step.amount() == null ? null : step.amount().negated();
                    case "WON" -> step.amount();
                    default -> null;
                },
                null,
                step.at(),
                step.by() == null ? "" : step.by(),
                step.position(),
                null,
                Map.of());
    }
}

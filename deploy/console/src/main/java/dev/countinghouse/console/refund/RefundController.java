package dev.countinghouse.console.refund;

import dev.countinghouse.console.api.Registers.Refund;
import dev.countinghouse.console.api.Registers.RefundStep;
import dev.countinghouse.console.api.Registers.Refunds;
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

/** Refunds as a list, and one with all that happened to it. */
@Controller
final class RefundController {

    private static final int PAGE = 100;
    private static final Column REQUESTED = Column.day("Requested").by("requestedOn");
    private static final Column AMOUNT = Column.amount("Amount").by("amount");

    @GetMapping("/b/{book}/all-refunds")
    ModelAndView refunds(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Refunds page =
                desk.read(
                        desk.api("refunds")
                                .with("account", account)
                                .with("state", state)
                                .with("sort", Column.asked(parameters, REQUESTED, AMOUNT))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Refunds.class);
        Listing list =
                Listing.of("refunds", "Refunds", page.items())
                        .column(
                                Column.text("Refund"),
                                r -> Cell.link(r.refund(), desk.link("/refunds/" + r.refund())))
                        .column(
                                Column.text("Account"),
                                r -> Cell.link(r.account(), desk.link("/accounts/" + r.account())))
                        .column(REQUESTED, r -> Cell.of(r.requestedOn()))
                        .column(Column.text("State"), r -> Cell.of(Words.of(r.state())))
                        .column(Column.text("Because").whereWide(), r -> Cell.of(r.reason()))
                        .column(AMOUNT, r -> Cell.of(r.amount()))
                        .opening(r -> desk.link("/refunds/" + r.refund()))
                        .whenEmpty("No refund is like this.")
                        .next(desk.next("/all-refunds", parameters, page.next()))
                        .build();
        return new ModelAndView("refund/refunds", Map.of("title", "Refunds", "list", list));
    }

    @GetMapping("/b/{book}/refunds/{refund}")
    ModelAndView refund(Desk desk, @PathVariable String refund) {
        Refund it = desk.read(desk.api("refunds", refund), Refund.class);
        List<RefundStep> steps = Objects.requireNonNullElse(it.steps(), List.of());
        return new ModelAndView(
                "refund/refund",
                Map.of(
                        "title",
                        "Refund " + refund,
                        "refund",
                        it,
                        "story",
                        new Story(steps.stream().map(step -> line(it, step)).toList())));
    }

    private static Story.Line line(Refund it, RefundStep step) {
        return new Story.Line(
                step.on(),
                Words.of(step.state()),
                about(step),
                null,
                switch (step.state()) {
                    case "ISSUED" -> it.amount();
                    case "FAILED" -> it.amount().negated();
                    default -> null;
                },
                null,
                step.at(),
                step.by() == null ? "" : step.by(),
                step.position(),
                null,
                Map.of());
    }

    private static String about(RefundStep step) {
        if (step.reason() != null) return step.reason();
        if (step.method() == null) return "";
        String method = Words.of(step.method());
        return step.reference() == null ? method : method + " " + step.reference();
    }
}

package dev.countinghouse.console.plan;

import dev.countinghouse.console.api.Receivables.Plan;
import dev.countinghouse.console.api.Receivables.PlanPaid;
import dev.countinghouse.console.api.Receivables.PlanPart;
import dev.countinghouse.console.api.Receivables.PlannedItem;
import dev.countinghouse.console.api.Receivables.Plans;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
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

/** Payment plans as a list, and one with its parts, what it covers and what paid it. */
@Controller
final class PlanController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/all-plans")
    ModelAndView plans(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Plans page =
                desk.read(
                        desk.api("plans")
                                .with("account", account)
                                .with("state", state)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Plans.class);
        Listing list =
                Listing.of("plans", "Payment plans, the newest first", page.items())
                        .column(
                                Column.text("Plan"),
                                p -> Cell.link(p.plan(), desk.link("/plans/" + p.plan())))
                        .column(
                                Column.text("Account"),
                                p -> Cell.link(p.account(), desk.link("/accounts/" + p.account())))
                        .column(Column.day("Agreed").whereWide(), p -> Cell.of(p.agreedOn()))
                        .column(Column.text("State"), PlanController::state)
                        .column(Column.day("Next due"), p -> Cell.of(p.nextDueOn()))
                        .column(Column.amount("Amount").whereWide(), p -> Cell.of(p.amount()))
                        .column(Column.amount("Open"), p -> Cell.of(p.open()))
                        .opening(p -> desk.link("/plans/" + p.plan()))
                        .whenEmpty("No payment plan is like this.")
                        .next(desk.next("/all-plans", parameters, page.next()))
                        .build();
        return new ModelAndView("plan/plans", Map.of("title", "Payment plans", "list", list));
    }

    private static Cell state(Plan plan) {
        return Cell.of(Words.of(plan.state())).toned(plan.isMissed() ? "bad" : "");
    }

    @GetMapping("/b/{book}/plans/{plan}")
    ModelAndView plan(Desk desk, @PathVariable String plan) {
        Plan it = desk.read(desk.api("plans", plan), Plan.class);
        return new ModelAndView(
                "plan/plan",
                Map.of(
                        "title",
                        "Payment plan " + plan,
                        "plan",
                        it,
                        "parts",
                        parts(desk, Objects.requireNonNullElse(it.parts(), List.of())),
                        "items",
                        items(desk, Objects.requireNonNullElse(it.items(), List.of())),
                        "paid",
                        paid(desk, Objects.requireNonNullElse(it.paid(), List.of()))));
    }

    private static Listing parts(Desk desk, List<PlanPart> parts) {
        return Listing.of("plan-parts", "Its parts", parts)
                .column(Column.count("Part"), p -> Cell.of(p.number()))
                .column(
                        Column.day("Due"),
                        p -> {
                            boolean late = p.open().isPositive() && p.dueOn().isBefore(desk.day());
                            return Cell.of(p.dueOn()).toned(late ? "bad" : "");
                        })
                .column(Column.amount("Amount"), p -> Cell.of(p.amount()))
                .column(Column.amount("Open"), p -> Cell.of(p.open()))
                .build();
    }

    private static Listing items(Desk desk, List<PlannedItem> items) {
        return Listing.of("plan-items", "What it covers", items)
                .column(Column.text("What"), i -> Cell.link(i.item(), desk.link(i.path())))
                .column(Column.amount("Planned"), i -> Cell.of(i.amount()))
                .column(
                        Column.amount("Went back"),
                        i -> i.back().isZero() ? Cell.NOTHING : Cell.of(i.back()))
                .build();
    }

    private static Listing paid(Desk desk, List<PlanPaid> paid) {
        return Listing.of("plan-paid", "What paid it", paid)
                .column(Column.text("By"), p -> Cell.link(p.credit(), desk.link(p.path())))
                .column(Column.count("Part"), p -> Cell.of(p.number()))
                .column(
                        Column.day("On"),
                        p ->
                                Cell.of(p.effectiveOn())
                                        .noted(
                                                p.reversedOn() == null
                                                        ? null
                                                        : "until "
                                                                + desk.show().day(p.reversedOn())))
                .column(Column.amount("Amount"), p -> Cell.of(p.amount()))
                .whenEmpty("Nothing was paid of it yet.")
                .build();
    }
}

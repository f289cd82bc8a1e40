package dev.countinghouse.console.cash;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.api.Cash.Held;
import dev.countinghouse.console.api.Cash.HeldRules;
import dev.countinghouse.console.api.Cash.WhatIf;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.cash.CashRules;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules by which cash is applied: which hold, others, and what those would have done. */
@Controller
final class RulesController {

    private static final String PATH = "/b/{book}/cash/rules";

    private static final int MONTH = 30;

    private static List<Held> held(Desk desk) {
        return desk.read(desk.api("cash", "rules"), HeldRules.class).items();
    }

    /** Whose own, or else the book's. */
    private static @Nullable Held held(Desk desk, String account) {
        List<Held> all = held(desk);
        return all.stream()
                .filter(one -> account.equals(one.account()))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.account() == null).findFirst())
                .orElse(null);
    }

    @GetMapping(PATH)
    ModelAndView rules(Desk desk) {
        Listing list =
                Listing.of("cash-rules", "Rules that hold", held(desk))
                        .column(Column.text("Of"), one -> whose(desk, one))
                        .column(Column.text("Called"), one -> Cell.of(one.rules().name()))
                        .column(Column.count("Version"), one -> Cell.of(one.version()))
                        .column(Column.text("Rules"), one -> Cell.of(CashWords.order(one.rules())))
                        .column(
                                Column.text("Applied by itself"),
                                one -> Cell.of(CashWords.threshold(one.rules().applyFrom())))
                        .column(
                                Column.text("Proposed").whereWide(),
                                one -> Cell.of(CashWords.threshold(one.rules().proposeFrom())))
                        .column(Column.day("Since"), one -> Cell.of(one.setOn()))
                        .opening(
                                one ->
                                        desk.link(
                                                "/cash/rules/change"
                                                        + (one.account() == null
                                                                ? ""
                                                                : "?account="
                                                                        + Path.encoded(
                                                                                one.account()))))
                        .whenEmpty(
                                "No rules were set: what payments may pay is proposed, and nothing"
                                        + " is applied by itself.")
                        .build();
        return new ModelAndView("cash/rules", Map.of("title", "Cash application", "list", list));
    }

    private static Cell whose(Desk desk, Held one) {
        return one.account() == null
                ? Cell.of("the book")
                : Cell.link(one.account(), desk.link("/accounts/" + one.account()));
    }

    @GetMapping(PATH + "/change")
    ModelAndView change(Desk desk, @RequestParam(defaultValue = "") String account) {
        Held held = held(desk, account);
        Form form =
                RulesDraft.form(held == null ? CashRules.USUAL : held.rules(), desk.show())
                        .with("account", account)
                        .with("from", desk.day().minusDays(MONTH).toString())
                        .with("to", desk.day().toString());
        return page(form, null, 0);
    }

    private static ModelAndView page(Form form, @Nullable Trial trial, int more) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("title", "Rules of cash application");
        model.put("form", form);
        model.put("rules", RulesDraft.RULE_GRID.shape().shown(form, more));
        model.put("tolerances", RulesDraft.TOLERANCE_GRID.shape().shown(form, more));
        model.put("trial", trial);
        return new ModelAndView("cash/change", model);
    }

    @PostMapping(PATH + "/change")
    ModelAndView change(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String more,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        if (more.equals("rows")) return page(form, null, RulesDraft.RULE_GRID.shape().fewest());
        Currency currency =
                Currency.getInstance(desk.read(desk.api(), Book.class).functionalCurrency());
        var draft = new RulesDraft(desk, form, currency);
        if (more.equals("try")) return page(form, trial(desk, form, draft, account), 0);
        return Sending.send(
                desk,
                form,
                desk.api("settings", "cash-rules"),
                draft.body(),
                receipt ->
                        new Sending.Next(
                                desk.link("/cash/rules"), "Cash is applied so from then on.", null),
                () -> {
                    draft.settle();
                    return page(form, null, 0);
                });
    }

    /** Nothing if something is typed that cannot be tried; the form says what. */
    private static @Nullable Trial trial(Desk desk, Form form, RulesDraft draft, String account) {
        LocalDate from = day(desk, form, "from");
        LocalDate to = day(desk, form, "to");
        if (!form.isRight() || from == null || to == null) return null;
        Path period = desk.api("cash", "what-if").with("from", from).with("to", to);
        Held held = held(desk, account);
        return new Trial(
                desk.read(
                        period.with("draft", EventJson.mapper().writeValueAsString(draft.rules())),
                        WhatIf.class),
                held == null
                        ? null
                        : desk.read(period.with("rules", held.rules().name()), WhatIf.class));
    }

    private static @Nullable LocalDate day(Desk desk, Form form, String field) {
        try {
            return Dates.parse(form.value(field), desk.today());
        } catch (IllegalArgumentException wrong) {
            form.wrong(field, String.valueOf(wrong.getMessage()));
            return null;
        }
    }
}

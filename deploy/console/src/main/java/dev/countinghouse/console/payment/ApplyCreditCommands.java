package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Registers.Adjustment;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Applies a credit that stands on an account, and takes an allocation of it back. */
@Controller
final class ApplyCreditCommands {

    private static final String PATH = "/b/{book}/adjustments/{adjustment}";

    private static Adjustment found(Desk desk, String adjustment) {
        return desk.read(desk.api("adjustments", adjustment), Adjustment.class);
    }

    private static String path(String adjustment) {
        return "/adjustments/" + adjustment;
    }

    private static Money left(Adjustment it) {
        return Objects.requireNonNullElseGet(it.credit(), () -> Money.zero(it.amount().currency()));
    }

    private static ModelAndView applying(Adjustment it, Allocating grid, Form form) {
        return new ModelAndView(
                "payment/apply",
                Map.of(
                        "title",
                        "Apply",
                        "credit",
                        new Credit(
                                path(it.adjustment()),
                                Words.of(it.kind()) + " " + it.adjustment(),
                                it.account(),
                                left(it)),
                        "grid",
                        grid,
                        "form",
                        form));
    }

    private static Allocating grid(Desk desk, Adjustment it) {
        Account account = desk.read(desk.api("accounts", it.account()), Account.class);
        return Allocating.of(desk, account, Optional.of(left(it)), Optional.empty());
    }

    @GetMapping(PATH + "/apply")
    ModelAndView apply(Desk desk, @PathVariable String adjustment) {
        Adjustment it = found(desk, adjustment);
        return applying(it, grid(desk, it), Form.blank());
    }

    @PostMapping(PATH + "/apply")
    ModelAndView apply(
            Desk desk,
            @PathVariable String adjustment,
            @RequestParam(defaultValue = "") String fill,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Adjustment it = found(desk, adjustment);
        Allocating grid = grid(desk, it);
        if (!fill.isEmpty()) {
            grid.oldestFirst(form, left(it), desk.show());
            return applying(it, grid, form);
        }
        Shares shares = Shares.read(grid, form, left(it), desk.show());
        if (shares.isEmpty()) form.wrong("", "Apply something.");
        ObjectNode body = desk.body(form).json();
        shares.writeTo(body);
        return Sending.send(
                desk,
                form,
                desk.api("adjustments", adjustment, "allocations"),
                body,
                receipt -> new Sending.Next(desk.link(path(adjustment)), "Applied.", null),
                () -> {
                    shares.settle();
                    return applying(it, grid, form);
                });
    }

    private static Command unapplying(Desk desk, String adjustment) {
        return new Command(
                "Take one allocation back",
                "It stands on the account again, and what it settled is open again.",
                List.of(
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.date("effectiveOn", "Effective on").hinted("today if left out")),
                "Take it back",
                desk.link(path(adjustment)));
    }

    @GetMapping(PATH + "/allocations/{number}/reverse")
    ModelAndView unapply(Desk desk, @PathVariable String adjustment) {
        return Sending.page(unapplying(desk, adjustment), Form.blank());
    }

    @PostMapping(PATH + "/allocations/{number}/reverse")
    ModelAndView unapply(
            Desk desk,
            @PathVariable String adjustment,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                unapplying(desk, adjustment),
                Form.sent(sent),
                desk.api("adjustments", adjustment, "allocations", number, "reversal"),
                found(desk, adjustment).amount().currency(),
                receipt ->
                        new Sending.Next(
                                desk.link(path(adjustment)),
                                "The allocation is taken back.",
                                null));
    }
}

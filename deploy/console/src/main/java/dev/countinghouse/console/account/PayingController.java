package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.BlockedMethod;
import dev.countinghouse.console.api.Receivables.Plans;
import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who pays for an account, for whom it pays, and by which methods it does not. */
@Controller
final class PayingController {

    private static final String PATH = "/b/{book}/accounts/{account}";

    /** The newest plans; all are found by their own page. */
    private static final int MOST = 20;

    /** Nothing of this has amounts. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    @GetMapping(PATH + "/paying")
    ModelAndView paying(Desk desk, @PathVariable String account) {
        Account it = account(desk, account);
        List<String> payers = Objects.requireNonNullElse(it.payers(), List.of());
        List<String> paysFor = Objects.requireNonNullElse(it.paysFor(), List.of());
        return new ModelAndView(
                "account/paying",
                Map.of(
                        "title",
                        it.name(),
                        "inquiry",
                        new Inquiry(it, "paying"),
                        "plans",
                        plans(desk, it),
                        "payers",
                        others(desk, "Who pays for " + it.name(), payers, it),
                        "paysFor",
                        others(desk, "For whom " + it.name() + " pays", paysFor, null),
                        "blocked",
                        blocked(desk, it)));
    }

    private static Listing plans(Desk desk, Account it) {
        Plans page =
                desk.read(
                        desk.api("plans").with("account", it.account()).with("limit", MOST),
                        Plans.class);
        return Listing.of("account-plans", "Payment plans of " + it.name(), page.items())
                .column(
                        Column.text("Plan"),
                        p -> Cell.link(p.plan(), desk.link("/plans/" + p.plan())))
                .column(
                        Column.text("State"),
                        p -> Cell.of(Words.of(p.state())).toned(p.isMissed() ? "bad" : ""))
                .column(Column.day("Next due"), p -> Cell.of(p.nextDueOn()))
                .column(Column.amount("Amount").whereWide(), p -> Cell.of(p.amount()))
                .column(Column.amount("Open"), p -> Cell.of(p.open()))
                .opening(p -> desk.link("/plans/" + p.plan()))
                .whenEmpty("It pays nothing in parts.")
                .build();
    }

    /**
     * @param of whose payers they are, which may be removed; nobody's, if these are not
     */
    private static Listing others(
            Desk desk, String caption, List<String> others, @Nullable Account of) {
        return Listing.of("paying", caption, others)
                .column(
                        Column.text("Account"),
                        other -> Cell.link(other, desk.link("/accounts/" + other)))
                .columnIf(
                        of != null,
                        Column.text("Change"),
                        other ->
                                Cell.link(
                                        "pays no longer",
                                        desk.link(
                                                "/accounts/%s/payers/%s/remove"
                                                        .formatted(
                                                                Objects.requireNonNull(of)
                                                                        .account(),
                                                                other))))
                .whenEmpty(of == null ? "It pays for nobody else." : "It pays for itself.")
                .build();
    }

    private static Listing blocked(Desk desk, Account it) {
        List<BlockedMethod> methods = Objects.requireNonNullElse(it.blockedMethods(), List.of());
        return Listing.of("blocked-methods", "How it does not pay", methods)
                .column(Column.text("Method"), m -> Cell.of(Words.of(m.method())))
                .column(Column.day("Since"), m -> Cell.of(m.blockedOn()))
                .column(Column.text("Because"), m -> Cell.of(m.reason()))
                .column(
                        Column.text("Change"),
                        m ->
                                Cell.link(
                                        "let it again",
                                        Address.with(
                                                desk.link(
                                                        "/accounts/"
                                                                + it.account()
                                                                + "/method-release"),
                                                "method",
                                                m.method())))
                .whenEmpty("It may pay by any method.")
                .build();
    }

    private static String back(Desk desk, String account) {
        return desk.link("/accounts/" + account + "/paying");
    }

    private static ModelAndView send(
            Desk desk,
            Command command,
            MultiValueMap<String, String> sent,
            String account,
            String notice,
            String... path) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                desk.api(path),
                NONE,
                receipt -> new Sending.Next(back(desk, account), notice, null));
    }

    private static Command adding(Desk desk, String account) {
        return new Command(
                "Who pays for it",
                "A parent company, an insurer, a guarantor: its money and credits may then be applied"
                        + " to what this account owes.",
                List.of(
                        Field.line("payer", "Account").mandatory().focused(),
                        Field.date("addedOn", "From").hinted("today if left out")),
                "Add it",
                back(desk, account));
    }

    @GetMapping(PATH + "/payer")
    ModelAndView add(Desk desk, @PathVariable String account) {
        return Sending.page(adding(desk, account), Form.blank());
    }

    @PostMapping(PATH + "/payer")
    ModelAndView add(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                adding(desk, account),
                sent,
                account,
                "It pays from that day on.",
                "accounts",
                account,
                "payers");
    }

    private static Command removing(Desk desk, String account, String payer) {
        return new Command(
                payer + " pays no longer",
                "What it paid stays paid.",
                List.of(Field.date("removedOn", "From").hinted("today if left out").focused()),
                "Remove it",
                back(desk, account));
    }

    @GetMapping(PATH + "/payers/{payer}/remove")
    ModelAndView remove(Desk desk, @PathVariable String account, @PathVariable String payer) {
        return Sending.page(removing(desk, account, payer), Form.blank());
    }

    @PostMapping(PATH + "/payers/{payer}/remove")
    ModelAndView remove(
            Desk desk,
            @PathVariable String account,
            @PathVariable String payer,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                removing(desk, account, payer),
                sent,
                account,
                "It pays no longer from that day on.",
                "accounts",
                account,
                "payers",
                payer,
                "removal");
    }

    private static Command method(Desk desk, String account, boolean blocks) {
        List<Choice> methods =
                Stream.of(PaymentMethod.values())
                        .map(m -> new Choice(m.name(), Words.of(m.name())))
                        .toList();
        return new Command(
                blocks ? "How it does not pay" : "How it may pay again",
                blocks
                        ? "A payment by this method is refused, unless somebody says that the money is there."
                        : "Payments by this method are taken again.",
                List.of(
                        Field.choice("method", "Method", methods).mandatory(),
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.date(blocks ? "blockedOn" : "unblockedOn", "From")
                                .hinted("today if left out")),
                blocks ? "Block it" : "Let it again",
                back(desk, account));
    }

    @GetMapping(PATH + "/{what:method-block|method-release}")
    ModelAndView method(
            Desk desk,
            @PathVariable String account,
            @PathVariable String what,
            @RequestParam(defaultValue = "DIRECT_DEBIT") String method) {
        return Sending.page(
                method(desk, account, what.equals("method-block")),
                Form.blank().with("method", method));
    }

    @PostMapping(PATH + "/{what:method-block|method-release}")
    ModelAndView method(
            Desk desk,
            @PathVariable String account,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent) {
        boolean blocks = what.equals("method-block");
        return send(
                desk,
                method(desk, account, blocks),
                sent,
                account,
                blocks ? "It does not pay so any more." : "It may pay so again.",
                "accounts",
                account,
                what);
    }
}

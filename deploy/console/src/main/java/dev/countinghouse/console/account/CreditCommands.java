package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receipt;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
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

import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** How much an account may owe, and whether it gets any credit now. */
@Controller
final class CreditCommands {

    private static final String PATH = "/b/{book}/accounts/{account}";

    private static final Field REASON = Field.line("reason", "Reason").mandatory();

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    private static ModelAndView send(
            Desk desk,
            Account account,
            String path,
            Command command,
            MultiValueMap<String, String> sent,
            Function<Receipt, String> notice) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                desk.api("accounts", account.account(), path),
                Currency.getInstance(account.currency()),
                receipt -> new Sending.Next(back(desk, account), notice.apply(receipt), null));
    }

    private static String back(Desk desk, Account account) {
        return desk.link("/accounts/" + account.account());
    }

    private static Command limiting(Desk desk, Account account) {
        return new Command(
                "Credit limit of " + account.name(),
                "What counts against it is the balance: invoices and charges less credits and money,"
                        + " applied or not.",
                List.of(
                        Field.amount("limit", "Limit, in " + account.currency())
                                .focused()
                                .hinted("left empty, it may owe as much as it likes"),
                        REASON,
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                back(desk, account));
    }

    @GetMapping(PATH + "/credit-limit")
    ModelAndView limit(Desk desk, @PathVariable String account) {
        Account it = account(desk, account);
        Money limit = it.creditLimit();
        Form form = Form.blank();
        if (limit != null) form.with("limit", desk.show().typed(limit));
        return Sending.page(limiting(desk, it), form);
    }

    @PostMapping(PATH + "/credit-limit")
    ModelAndView limit(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Account it = account(desk, account);
        boolean any = Form.sent(sent).has("limit");
        return send(
                desk,
                it,
                "credit-limit",
                limiting(desk, it),
                sent,
                receipt -> any ? "The credit limit is set." : "It has no credit limit any more.");
    }

    private static Command holding(Desk desk, Account account) {
        return new Command(
                "Put " + account.name() + " on hold",
                "It gets no more credit. What it owes stays owed; it may be paid and adjusted.",
                List.of(REASON.focused(), Field.date("heldOn", "From").hinted("today if left out")),
                "Hold it",
                back(desk, account));
    }

    @GetMapping(PATH + "/hold")
    ModelAndView hold(Desk desk, @PathVariable String account) {
        return Sending.page(holding(desk, account(desk, account)), Form.blank());
    }

    @PostMapping(PATH + "/hold")
    ModelAndView hold(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Account it = account(desk, account);
        return send(
                desk, it, "hold", holding(desk, it), sent, receipt -> "The account is on hold.");
    }

    private static Command releasing(Desk desk, Account account) {
        return new Command(
                "Release " + account.name(),
                account.isHeld()
                        ? "On hold since %s: %s."
                                .formatted(desk.show().day(account.heldOn()), account.holdReason())
                        : "It is not on hold.",
                List.of(
                        REASON.focused(),
                        Field.date("releasedOn", "From").hinted("today if left out")),
                "Release it",
                back(desk, account));
    }

    @GetMapping(PATH + "/release")
    ModelAndView release(Desk desk, @PathVariable String account) {
        return Sending.page(releasing(desk, account(desk, account)), Form.blank());
    }

    @PostMapping(PATH + "/release")
    ModelAndView release(
            Desk desk,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Account it = account(desk, account);
        return send(
                desk,
                it,
                "release",
                releasing(desk, it),
                sent,
                receipt -> "The account gets credit again.");
    }
}

package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.AmountText;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts money that came in, spread over the account's open invoices. */
@Controller
final class PostController {

    private static final String PATH = "/b/{book}/new-payment";

    private static final List<Field> MONEY =
            List.of(
                    Field.amount("amount", "Amount").mandatory().focused(),
                    Field.line("reference", "Reference").hinted("check or bank number"),
                    Field.choice(
                                    "method",
                                    "Method",
                                    Stream.of(PaymentMethod.values())
                                            .map(m -> new Choice(m.name(), Words.of(m.name())))
                                            .toList())
                            .mandatory(),
                    Field.date("receivedOn", "Received on").hinted("today if left out"),
                    Field.line("remittance", "Remittance text"),
                    Field.check(
                            "despiteBlock",
                            "the money is there, though the account does not pay so any more"));

    /** Whose money it is; what is typed is asked for as an account's id. */
    private static Command choosing(Desk desk) {
        return new Command(
                "Post a payment",
                "Whose money is it?",
                List.of(Field.line("account", "Account").mandatory().focused()),
                "Go on",
                desk.link("/today"));
    }

    @GetMapping(PATH)
    ModelAndView post(Desk desk, @RequestParam(defaultValue = "") String account) {
        if (account.isBlank()) {
            return new ModelAndView(
                    "payment/choose",
                    Map.of(
                            "title",
                            "Post a payment",
                            "command",
                            choosing(desk),
                            "form",
                            Form.blank()));
        }
        Account payer = desk.read(desk.api("accounts", account.strip()), Account.class);
        return page(payer, grid(desk, payer), Form.blank().with("method", "CHECK"));
    }

    private static Allocating grid(Desk desk, Account payer) {
        return Allocating.of(desk, payer, Optional.empty(), Optional.of(desk.today()));
    }

    private static ModelAndView page(Account payer, Allocating grid, Form form) {
        return new ModelAndView(
                "payment/post",
                Map.of(
                        "title",
                        "Post a payment of " + payer.name(),
                        "account",
                        payer,
                        "grid",
                        grid,
                        "fields",
                        MONEY,
                        "form",
                        form));
    }

    @PostMapping(PATH)
    ModelAndView post(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String fill,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account payer = desk.read(desk.api("accounts", account), Account.class);
        Allocating grid = grid(desk, payer);
        Currency currency = Currency.getInstance(payer.currency());
        ObjectNode body = desk.body(form).put("account", account).fields(MONEY, currency).json();
        Money total = amount(desk, form, currency);
        if (!fill.isEmpty()) {
            grid.oldestFirst(form, total, desk.show());
            return page(payer, grid, form);
        }
        Shares shares = Shares.read(grid, form, total, desk.show());
        shares.writeTo(body);
        return Sending.send(
                desk,
                form,
                desk.api("payments"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/payments/" + receipt.id()),
                                desk.show().money(total) + " of " + payer.name() + " is posted.",
                                desk.link("/payments/" + receipt.id() + "/reverse")),
                () -> {
                    shares.settle();
                    return page(payer, grid, form);
                });
    }

    /** As typed, or nothing if that cannot be read, which is noted at its field already. */
    private static Money amount(Desk desk, Form form, Currency currency) {
        try {
            return new AmountText(desk.show().locale()).parse(form.value("amount"), currency);
        } catch (IllegalArgumentException unreadable) {
            return Money.zero(currency);
        }
    }
}

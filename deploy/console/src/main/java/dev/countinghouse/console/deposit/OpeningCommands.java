package dev.countinghouse.console.deposit;

import dev.countinghouse.console.api.Banks.BankAccount;
import dev.countinghouse.console.api.Banks.BankAccounts;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.deposit.DepositKind;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Begins deposits. */
@Controller
final class OpeningCommands {

    private static final String PATH = "/b/{book}/new-deposit";
    private static final Currency USUAL = Currency.getInstance("USD");

    private static List<BankAccount> banks(Desk desk) {
        return desk.read(desk.api("bank-accounts"), BankAccounts.class).items();
    }

    private static Command opening(Desk desk, List<BankAccount> banks) {
        return new Command(
                "Begin a deposit",
                banks.isEmpty()
                        ? "The book has no account at a bank yet; set one first."
                        : "What goes to the bank in one sum. It is posted when its parts come to it.",
                List.of(
                        Field.choice(
                                "bank",
                                "To",
                                banks.stream()
                                        .map(one -> new Field.Choice(one.bank(), one.name()))
                                        .toList()),
                        Field.choice(
                                "kind",
                                "Of",
                                Stream.of(DepositKind.values())
                                        .map(
                                                kind ->
                                                        new Field.Choice(
                                                                kind.name(),
                                                                DepositWords.kind(kind)))
                                        .toList()),
                        Field.amount("control", "Control total")
                                .mandatory()
                                .hinted("as it was counted")
                                .focused(),
                        Field.date("depositedOn", "Day").hinted("today if left out"),
                        Field.line("deposit", "Id").hinted("one is made if left out")),
                "Begin it",
                desk.link("/deposits"));
    }

    @GetMapping(PATH)
    ModelAndView open(Desk desk) {
        return Sending.page(opening(desk, banks(desk)), Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView open(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        List<BankAccount> banks = banks(desk);
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                opening(desk, banks),
                form,
                desk.api("deposits"),
                banks.stream()
                        .filter(one -> one.bank().equals(form.value("bank")))
                        .findFirst()
                        .map(one -> Currency.getInstance(one.currency()))
                        .orElse(USUAL),
                receipt ->
                        new Sending.Next(
                                desk.link("/deposits/" + receipt.id() + "/batch"),
                                "It is begun. Now its first batch.",
                                null));
    }
}

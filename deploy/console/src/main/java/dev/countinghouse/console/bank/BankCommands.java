package dev.countinghouse.console.bank;

import dev.countinghouse.console.api.Banks.Reconciliation;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;

/** Sets bank accounts, signs them off as of a day, and opens days again. */
@Controller
final class BankCommands {

    /** None of them has an amount that is typed. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static final String ACCOUNT = "/b/{book}/bank-accounts/{bank}";

    private static final Field DAY = Field.date("reconciledOn", "As of").mandatory();

    private static Command setting(Desk desk) {
        return new Command(
                "An account at a bank",
                "Files of the bank name it by its IBAN or its number.",
                List.of(
                        Field.line("bank", "Id").mandatory().focused(),
                        Field.line("name", "Name").mandatory(),
                        Field.line("iban", "IBAN").hinted("or else its number"),
                        Field.line("routing", "Routing number"),
                        Field.line("number", "Account number"),
                        Field.line("lockbox", "Lockbox").hinted("whose checks are deposited on it"),
                        Field.line("currency", "Currency").mandatory().hinted("such as USD"),
                        Field.line("receipts", "Receipts are posted on")
                                .hinted(
                                        "an account of money that nobody knows the owner of yet;"
                                                + " empty, and lines are only held against"
                                                + " payments"),
                        Field.check("achFiles", "ACH receipts are posted of ACH files")
                                .hinted(
                                        "with their addenda; statements about them are only held"
                                                + " against payments"),
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                desk.link("/bank"));
    }

    @GetMapping("/b/{book}/new-bank-account")
    ModelAndView set(Desk desk) {
        return Sending.page(setting(desk), Form.blank());
    }

    @PostMapping("/b/{book}/new-bank-account")
    ModelAndView set(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                setting(desk),
                Form.sent(sent),
                desk.api("settings", "bank-accounts"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/bank-accounts/" + receipt.id()),
                                "Files of the bank can be brought.",
                                null));
    }

    /** As of a day, whichever the page is of. */
    private static Reconciliation reconciliation(Desk desk, String bank, String day) {
        return desk.readLatest(
                desk.api("bank-accounts", bank, "reconciliation").with("effectiveOn", day),
                Reconciliation.class);
    }

    private static Command signing(Desk desk, Reconciliation it) {
        return new Command(
                "Sign off " + it.name(),
                "As of %s the bank says %s; %d of its lines are open, %s, and %d payments, %s."
                        .formatted(
                                desk.show().day(it.asOf()),
                                it.balance() == null ? "nothing" : desk.show().money(it.balance()),
                                it.linesOpen(),
                                desk.show().money(it.openAtBank()),
                                it.paymentsOpen(),
                                desk.show().money(it.openInBooks())),
                List.of(DAY, Field.line("note", "Note").hinted("what is open, and why").focused()),
                "Sign it off",
                desk.link("/bank-accounts/" + it.bank()));
    }

    @GetMapping(ACCOUNT + "/sign-off")
    ModelAndView sign(
            Desk desk, @PathVariable String bank, @RequestParam(defaultValue = "") String of) {
        Reconciliation it = reconciliation(desk, bank, of);
        return Sending.page(signing(desk, it), Form.blank().with(DAY.name(), it.asOf().toString()));
    }

    @PostMapping(ACCOUNT + "/sign-off")
    ModelAndView sign(
            Desk desk,
            @PathVariable String bank,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(List.of(DAY), NONE).json();
        String day = body.path(DAY.name()).asString("");
        Reconciliation it = reconciliation(desk, bank, day);
        if (it.balance() == null) form.wrong(DAY.name(), "the bank does not say what was on it");
        body.set("balance", EventJson.mapper().valueToTree(it.balance()));
        body.set("openAtBank", EventJson.mapper().valueToTree(it.openAtBank()));
        body.put("linesOpen", it.linesOpen());
        body.set("openInBooks", EventJson.mapper().valueToTree(it.openInBooks()));
        body.put("paymentsOpen", it.paymentsOpen());
        if (form.has("note")) body.put("note", form.value("note"));
        return Sending.send(
                desk,
                form,
                desk.api("bank-accounts", bank, "reconciliations"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/bank-accounts/" + bank),
                                "It is signed off.",
                                desk.link("/bank-accounts/" + bank + "/reopen")),
                () -> Sending.page(signing(desk, it), form));
    }

    private static Command reopening(Desk desk, String bank) {
        return new Command(
                "Open a day again",
                "It, and days after it that are signed off, can be changed again.",
                List.of(DAY, Field.line("reason", "Reason").mandatory().focused()),
                "Open it",
                desk.link("/bank-accounts/" + bank));
    }

    @GetMapping(ACCOUNT + "/reopen")
    ModelAndView reopen(Desk desk, @PathVariable String bank) {
        Reconciliation it = reconciliation(desk, bank, "");
        Form form = Form.blank();
        if (it.signedOffOn() != null) {
            form.with(DAY.name(), it.signedOffOn().toString());
        }
        return Sending.page(reopening(desk, bank), form);
    }

    @PostMapping(ACCOUNT + "/reopen")
    ModelAndView reopen(
            Desk desk,
            @PathVariable String bank,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                reopening(desk, bank),
                Form.sent(sent),
                desk.api("bank-accounts", bank, "reconciliations", "reopening"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/bank-accounts/" + bank), "It is open again.", null));
    }
}

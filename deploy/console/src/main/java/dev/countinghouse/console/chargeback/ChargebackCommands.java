package dev.countinghouse.console.chargeback;

import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Registers.Chargeback;
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

import java.util.List;

/** What banks do about payments, taken down: they ask, take, give back, or nothing more. */
@Controller
final class ChargebackCommands {

    private static final String PAYMENT = "/b/{book}/payments/{payment}";
    private static final String CHARGEBACK = "/b/{book}/chargebacks/{chargeback}";

    private static final String TODAY = "today if left out";

    private static Chargeback found(Desk desk, String chargeback) {
        return desk.read(desk.api("chargebacks", chargeback), Chargeback.class);
    }

    private static Money amount(Desk desk, String payment) {
        return desk.read(desk.api("payments", payment).with("limit", 1), Payment.class).amount();
    }

    private static List<Field> fields(String date) {
        return List.of(
                Field.amount("amount", "Amount").mandatory().focused(),
                Field.line("code", "Reason code").hinted("the scheme’s own, such as 10.4"),
                Field.line("chargeback", "Its number").hinted("as the bank calls it"),
                Field.date(date, "On").hinted(TODAY),
                Field.text("note", "Note"));
    }

    private static Command beginning(Desk desk, String payment, boolean asks) {
        String back = desk.link("/payments/" + payment);
        return asks
                ? new Command(
                        "The bank asks about it",
                        "An inquiry is no chargeback: nothing moves.",
                        fields("inquiredOn"),
                        "Take it down",
                        back)
                : new Command(
                        "The bank takes it back",
                        "Some of it or all: from what is unapplied, then from what it was applied to last."
                                + " That is open again, with its own due date.",
                        fields("effectiveOn"),
                        "Charge it back",
                        back);
    }

    @GetMapping(PAYMENT + "/{what:inquiry|chargeback}")
    ModelAndView begin(Desk desk, @PathVariable String payment, @PathVariable String what) {
        return Sending.page(
                beginning(desk, payment, what.equals("inquiry")),
                Form.blank().with("amount", desk.show().typed(amount(desk, payment))));
    }

    @PostMapping(PAYMENT + "/{what:inquiry|chargeback}")
    ModelAndView begin(
            Desk desk,
            @PathVariable String payment,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent) {
        boolean asks = what.equals("inquiry");
        return Sending.send(
                desk,
                beginning(desk, payment, asks),
                Form.sent(sent),
                desk.api("payments", payment, asks ? "inquiries" : "chargebacks"),
                amount(desk, payment).currency(),
                receipt ->
                        new Sending.Next(
                                desk.link("/chargebacks/" + receipt.id()),
                                asks
                                        ? "The inquiry is taken down. Nothing moved."
                                        : "The money is taken back.",
                                null));
    }

    private static Command taking(Desk desk, Chargeback it) {
        return new Command(
                "The bank takes it back",
                "The inquiry about %s has become a chargeback."
                        .formatted(desk.show().money(it.amount())),
                List.of(
                        Field.amount("amount", "Amount").mandatory().focused(),
                        Field.line("code", "Reason code"),
                        Field.date("effectiveOn", "On").hinted(TODAY),
                        Field.text("note", "Note")),
                "Charge it back",
                desk.link("/chargebacks/" + it.chargeback()));
    }

    @GetMapping(CHARGEBACK + "/take")
    ModelAndView take(Desk desk, @PathVariable String chargeback) {
        Chargeback it = found(desk, chargeback);
        return Sending.page(
                taking(desk, it),
                Form.blank()
                        .with("amount", desk.show().typed(it.amount()))
                        .with("code", it.code() == null ? "" : it.code()));
    }

    @PostMapping(CHARGEBACK + "/take")
    ModelAndView take(
            Desk desk,
            @PathVariable String chargeback,
            @RequestParam MultiValueMap<String, String> sent) {
        Chargeback it = found(desk, chargeback);
        Command command = taking(desk, it);
        Form form = Form.sent(sent);
        var body =
                desk.body(form)
                        .put("chargeback", chargeback)
                        .fields(command.fields(), it.amount().currency())
                        .json();
        return Sending.send(
                desk,
                form,
                desk.api("payments", it.payment(), "chargebacks"),
                body,
                receipt -> done(desk, it, "The money is taken back."),
                () -> Sending.page(command, form));
    }

    private static Command ending(Desk desk, Chargeback it, boolean won) {
        String back = desk.link("/chargebacks/" + it.chargeback());
        return won
                ? new Command(
                        "Its money is back",
                        "The bank gives %s back. What it had paid is paid again, as far as it is still open."
                                .formatted(desk.show().money(it.amount())),
                        List.of(Field.date("effectiveOn", "On").hinted(TODAY).focused()),
                        "It is won",
                        back)
                : new Command(
                        "Nothing more is expected",
                        it.isInquired()
                                ? "The bank has its answer. Nothing moved."
                                : "It is lost: what it had paid stays open.",
                        List.of(
                                Field.text("note", "Note").focused(),
                                Field.date("closedOn", "On").hinted(TODAY)),
                        "Close it",
                        back);
    }

    @GetMapping(CHARGEBACK + "/{what:won|close}")
    ModelAndView end(Desk desk, @PathVariable String chargeback, @PathVariable String what) {
        return Sending.page(
                ending(desk, found(desk, chargeback), what.equals("won")), Form.blank());
    }

    @PostMapping(CHARGEBACK + "/{what:won|close}")
    ModelAndView end(
            Desk desk,
            @PathVariable String chargeback,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent) {
        Chargeback it = found(desk, chargeback);
        boolean won = what.equals("won");
        return Sending.send(
                desk,
                ending(desk, it, won),
                Form.sent(sent),
                desk.api("chargebacks", chargeback, won ? "reversal" : "closure"),
                it.amount().currency(),
                receipt -> done(desk, it, won ? "The money is back." : "It is closed."));
    }

    private static Sending.Next done(Desk desk, Chargeback it, String notice) {
        return new Sending.Next(desk.link("/chargebacks/" + it.chargeback()), notice, null);
    }
}

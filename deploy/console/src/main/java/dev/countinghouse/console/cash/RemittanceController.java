package dev.countinghouse.console.cash;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.api.Cash.Advice;
import dev.countinghouse.console.api.Cash.Advices;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;

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

/** What payers say their payments are for: as a list, one of them, a new one, and its payment. */
@Controller
final class RemittanceController {

    private static final String PATH = "/b/{book}/remittances";

    private static final int PAGE = 100;

    /** An advice is joined with a payment and has no amounts of its own to read. */
    private static final Currency NONE = Currency.getInstance("USD");

    @GetMapping(PATH)
    ModelAndView remittances(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String joined,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Advices page =
                desk.read(
                        desk.api("remittances")
                                .with("account", account)
                                .with("joined", joined)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Advices.class);
        Listing list =
                Listing.of("remittances", "Remittance advices, the newest first", page.items())
                        .column(Column.text("Advice"), one -> Cell.of(one.remittance()))
                        .column(
                                Column.text("Payer"),
                                one ->
                                        one.account() == null
                                                ? Cell.NOTHING
                                                : Cell.link(
                                                        one.account(),
                                                        desk.link("/accounts/" + one.account())))
                        .column(Column.day("Came"), one -> Cell.of(one.receivedOn()))
                        .column(Column.text("Number"), one -> Cell.of(one.reference()))
                        .column(Column.count("Lines"), one -> Cell.of(one.lines().size()))
                        .column(Column.amount("Total"), one -> Cell.of(one.total()))
                        .column(Column.text("Payment"), one -> payment(desk, one))
                        .opening(one -> desk.link("/remittances/" + one.remittance()))
                        .whenEmpty("No advice is like this.")
                        .next(desk.next("/remittances", parameters, page.next()))
                        .build();
        return new ModelAndView(
                "cash/remittances", Map.of("title", "Remittance advices", "list", list));
    }

    private static Cell payment(Desk desk, Advice one) {
        return one.payment() == null
                ? Cell.of("waits for its money").toned("dim")
                : Cell.link(one.payment(), desk.link("/payments/" + one.payment()));
    }

    @GetMapping(PATH + "/{remittance}")
    ModelAndView remittance(Desk desk, @PathVariable String remittance) {
        Advice it = desk.read(desk.api("remittances", remittance), Advice.class);
        return new ModelAndView(
                "cash/remittance", Map.of("title", "Advice " + remittance, "advice", it));
    }

    @GetMapping("/b/{book}/new-remittance")
    ModelAndView fresh(Desk desk, @RequestParam(defaultValue = "") String payment) {
        return page(Form.blank().with("payment", payment), 0);
    }

    private static ModelAndView page(Form form, int more) {
        return new ModelAndView(
                "cash/advice",
                Map.of(
                        "title",
                        "A remittance advice",
                        "form",
                        form,
                        "lines",
                        AdviceDraft.GRID.shape().shown(form, more)));
    }

    @PostMapping("/b/{book}/new-remittance")
    ModelAndView fresh(
            Desk desk,
            @RequestParam(defaultValue = "") String more,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        if (more.equals("lines")) return page(form, AdviceDraft.GRID.shape().fewest());
        Currency currency =
                Currency.getInstance(desk.read(desk.api(), Book.class).functionalCurrency());
        var draft = new AdviceDraft(desk, form, currency);
        return Sending.send(
                desk,
                form,
                desk.api("remittances"),
                draft.body(),
                receipt ->
                        new Sending.Next(
                                desk.link("/remittances"), "The advice is taken down.", null),
                () -> {
                    draft.settle();
                    return page(form, 0);
                });
    }

    private static Command joining(Desk desk, String remittance) {
        return new Command(
                "Which payment is it?",
                "The money that this advice is about. It is matched again with what it says.",
                List.of(Field.line("payment", "Payment").mandatory().focused()),
                "Join them",
                desk.link("/remittances/" + remittance));
    }

    @GetMapping(PATH + "/{remittance}/payment")
    ModelAndView payment(Desk desk, @PathVariable String remittance) {
        return Sending.page(joining(desk, remittance), Form.blank());
    }

    @PostMapping(PATH + "/{remittance}/payment")
    ModelAndView payment(
            Desk desk,
            @PathVariable String remittance,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                joining(desk, remittance),
                form,
                desk.api("remittances", remittance, "payment"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/payments/" + form.value("payment") + "/match"),
                                "They belong together now.",
                                null));
    }
}

package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Receivables.Payments;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The queues as pages: who, how much, how old, why it is here. */
@Controller
final class QueueController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}" + Overdue.PATH)
    ModelAndView overdue(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String minDaysLate,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        OpenParts page =
                desk.read(
                        desk.api("overdue")
                                .with("account", account)
                                .with("currency", currency)
                                .with("minDaysLate", minDaysLate)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        OpenParts.class);
        Listing list =
                Listing.of("overdue", "What is late, the longest first", page.items())
                        .column(Column.text("Account"), part -> account(desk, part))
                        .column(Column.text("Document"), part -> document(desk, part))
                        .column(Column.day("Due"), part -> Cell.of(part.dueOn()))
                        .column(
                                Column.count("Days late"),
                                part ->
                                        Cell.of(part.daysLate())
                                                .toned(part.daysLate() > 60 ? "bad" : ""))
                        .column(Column.amount("Open"), part -> Cell.of(part.open()))
                        .column(
                                Column.amount("Of").whereWide(),
                                part -> Cell.of(part.amount()).toned("dim"))
                        .opening(part -> desk.link("/accounts/" + part.account()))
                        .whenEmpty(
                                "Nothing is late. Installments past their due date would stand here, the longest first.")
                        .next(desk.next(Overdue.PATH, parameters, page.next()))
                        .build();
        return new ModelAndView("queue/overdue", Map.of("title", "Overdue", "list", list));
    }

    private static Cell account(Desk desk, OpenPart part) {
        return Cell.link(part.accountName(), desk.link("/accounts/" + part.account()))
                .noted(part.account());
    }

    private static Cell document(Desk desk, OpenPart part) {
        String name = part.number() == null ? part.item() : part.number();
        String path = (part.isInvoice() ? "/invoices/" : "/adjustments/") + part.item();
        return Cell.link(name, desk.link(path)).noted(why(part));
    }

    /** Why the row is here. */
    private static String why(OpenPart part) {
        if (!part.isInvoice()) return "Charge on account, unpaid";
        String part2 = part.installment() > 1 ? "Installment " + part.installment() + ", " : "";
        boolean begun = !part.open().equals(part.amount());
        return part2 + (begun ? "short paid" : "unpaid");
    }

    @GetMapping("/b/{book}" + Unapplied.PATH)
    ModelAndView unapplied(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Payments page =
                desk.read(
                        desk.api("payments")
                                .with("state", "UNAPPLIED")
                                .with("account", account)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Payments.class);
        Listing list =
                Listing.of("unapplied", "Money that is on no invoice", page.items())
                        .column(Column.text("Payment"), payment -> payment(desk, payment))
                        .column(
                                Column.text("Account"),
                                payment ->
                                        Cell.link(
                                                payment.account(),
                                                desk.link("/accounts/" + payment.account())))
                        .column(Column.day("Received"), payment -> Cell.of(payment.receivedOn()))
                        .column(
                                Column.text("By").whereWide(),
                                payment -> Cell.of(Words.of(payment.method())))
                        .column(Column.amount("Unapplied"), payment -> Cell.of(payment.unapplied()))
                        .column(
                                Column.amount("Of").whereWide(),
                                payment -> Cell.of(payment.amount()).toned("dim"))
                        .opening(payment -> desk.link("/payments/" + payment.payment()))
                        .whenEmpty(
                                "All money is applied. Payments with something left over would stand here.")
                        .next(desk.next(Unapplied.PATH, parameters, page.next()))
                        .build();
        return new ModelAndView("queue/unapplied", Map.of("title", "Unapplied cash", "list", list));
    }

    private static Cell payment(Desk desk, Payment payment) {
        String name = payment.reference() == null ? payment.payment() : payment.reference();
        return Cell.link(name, desk.link("/payments/" + payment.payment()))
                .noted(
                        payment.unapplied().equals(payment.amount())
                                ? "nothing applied"
                                : "partly applied");
    }
}

package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Receivables.Payments;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Spread;
import dev.countinghouse.console.page.Story;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Payments as a list, and one with where each cent of it went. */
@Controller
final class PaymentController {

    private static final int PAGE = 100;
    private static final int STORY = 500;
    private static final Column RECEIVED = Column.day("Received").by("receivedOn");
    private static final Column EFFECTIVE = Column.day("Effective").by("effectiveOn");
    private static final Column AMOUNT = Column.amount("Amount").by("amount");

    @GetMapping("/b/{book}/payments")
    ModelAndView payments(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Payments page =
                desk.read(
                        desk.api("payments")
                                .with("account", account)
                                .with("reference", reference)
                                .with("state", state)
                                .with("sort", Column.asked(parameters, RECEIVED, EFFECTIVE, AMOUNT))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Payments.class);
        Listing list =
                Listing.of("payments", "Payments", page.items())
                        .column(Column.text("Payment"), p -> name(desk, p))
                        .column(
                                Column.text("Account"),
                                p -> Cell.link(p.account(), desk.link("/accounts/" + p.account())))
                        .column(RECEIVED, p -> Cell.of(p.receivedOn()))
                        .column(Column.text("State").whereWide(), PaymentController::state)
                        .column(AMOUNT, p -> Cell.of(p.amount()))
                        .column(Column.amount("Unapplied"), PaymentController::unapplied)
                        .spare(EFFECTIVE, p -> Cell.of(p.effectiveOn()))
                        .spare(Column.text("Method"), p -> Cell.of(Words.of(p.method())))
                        .spare(Column.text("Remittance"), p -> Cell.of(p.remittance()))
                        .opening(p -> desk.link("/payments/" + p.payment()))
                        .whenEmpty("No payment is like this.")
                        .next(desk.next("/payments", parameters, page.next()))
                        .build();
        return new ModelAndView("payment/payments", Map.of("title", "Payments", "list", list));
    }

    private static Cell name(Desk desk, Payment payment) {
        String name = payment.reference() == null ? payment.payment() : payment.reference();
        return Cell.link(name, desk.link("/payments/" + payment.payment()))
                .noted(Words.of(payment.method()));
    }

    private static Cell state(Payment payment) {
        return Cell.of(Words.of(payment.state())).toned(payment.reversal() == null ? "dim" : "bad");
    }

    private static Cell unapplied(Payment payment) {
        return payment.unapplied().isZero() ? Cell.NOTHING : Cell.of(payment.unapplied());
    }

    @GetMapping("/b/{book}/payments/{payment}")
    ModelAndView payment(Desk desk, @PathVariable String payment) {
        Payment it = desk.read(desk.api("payments", payment).with("limit", STORY), Payment.class);
        Account payer = desk.read(desk.api("accounts", it.account()), Account.class);
        return new ModelAndView(
                "payment/payment",
                Map.of(
                        "title",
                        "Payment " + (it.reference() == null ? payment : it.reference()),
                        "payment",
                        it,
                        "account",
                        payer,
                        "list",
                        Spread.of(
                                desk,
                                "/payments/" + payment,
                                it.account(),
                                Objects.requireNonNullElse(it.allocations(), List.of()),
                                Cell.of(it.unapplied())),
                        "story",
                        Story.of(
                                desk,
                                "payment",
                                Objects.requireNonNullElse(it.story(), List.of()))));
    }
}

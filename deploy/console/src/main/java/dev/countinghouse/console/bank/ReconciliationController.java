package dev.countinghouse.console.bank;

import dev.countinghouse.console.api.Banks.Lines;
import dev.countinghouse.console.api.Banks.OpenPayments;
import dev.countinghouse.console.api.Banks.Reconciliation;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** A bank account as of a day: what is open on either side, day by day, and who signed it off. */
@Controller
final class ReconciliationController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/bank-accounts/{bank}")
    ModelAndView reconciliation(Desk desk, @PathVariable String bank) {
        Reconciliation it =
                desk.read(desk.api("bank-accounts", bank, "reconciliation"), Reconciliation.class);
        Lines open =
                desk.read(
                        desk.api("bank-lines")
                                .with("bank", bank)
                                .with("matched", "false")
                                .with("limit", PAGE),
                        Lines.class);
        OpenPayments payments =
                desk.read(
                        desk.api("bank-accounts", bank, "open-payments").with("limit", PAGE),
                        OpenPayments.class);
        return new ModelAndView(
                "bank/reconciliation",
                Map.of(
                        "title",
                        it.name(),
                        "it",
                        it,
                        "list",
                        BankController.lines(desk, open, null),
                        "payments",
                        open(desk, payments),
                        "days",
                        days(it),
                        "signOffs",
                        signOffs(it)));
    }

    private static Listing open(Desk desk, OpenPayments payments) {
        return Listing.of("open-payments", "Payments that no bank shows", payments.items())
                .column(Column.day("Received"), p -> Cell.of(p.receivedOn()))
                .column(
                        Column.text("Payment"),
                        p -> Cell.link(p.payment(), desk.link("/payments/" + p.payment())))
                .column(Column.text("Account").whereWide(), p -> Cell.of(p.account()))
                .column(Column.count("Days"), p -> Cell.of(p.age()))
                .column(Column.amount("Amount"), p -> Cell.of(p.amount()))
                .whenEmpty("The bank shows every payment.")
                .build();
    }

    private static Listing days(Reconciliation it) {
        return Listing.of("days", "What came in, day by day", it.days())
                .column(Column.day("Day"), d -> Cell.of(d.day()))
                .column(Column.amount("Bank"), d -> Cell.of(d.bank()))
                .column(Column.amount("Accounted for"), d -> Cell.of(d.matched()))
                .column(Column.amount("Books"), d -> Cell.of(d.posted()))
                .column(
                        Column.amount("Difference"),
                        d ->
                                d.difference().isZero()
                                        ? Cell.NOTHING
                                        : Cell.of(d.difference()).toned("bad"))
                .whenEmpty("Nothing came in.")
                .build();
    }

    private static Listing signOffs(Reconciliation it) {
        return Listing.of("sign-offs", "Signed off and opened again", it.signOffs())
                .column(Column.day("As of"), s -> Cell.of(s.reconciledOn()))
                .column(
                        Column.text("What"),
                        s ->
                                Cell.of(
                                                !s.signed()
                                                        ? "opened again"
                                                        : s.stands()
                                                                ? "signed off"
                                                                : "was signed off")
                                        .noted(s.note())
                                        .toned(s.signed() && s.stands() ? "good" : "dim"))
                .column(Column.text("By"), s -> Cell.of(s.by()))
                .column(Column.amount("Balance"), s -> Cell.of(s.balance()))
                .column(Column.amount("Open at the bank").whereWide(), s -> Cell.of(s.openAtBank()))
                .column(
                        Column.amount("Open in the books").whereWide(),
                        s -> Cell.of(s.openInBooks()))
                .whenEmpty("Nobody has signed anything off yet.")
                .build();
    }
}

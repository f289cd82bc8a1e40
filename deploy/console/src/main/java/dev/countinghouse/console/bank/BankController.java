package dev.countinghouse.console.bank;

import dev.countinghouse.console.api.Banks.BankAccounts;
import dev.countinghouse.console.api.Banks.Line;
import dev.countinghouse.console.api.Banks.Lines;
import dev.countinghouse.console.api.Banks.Statements;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The book's banks: accounts, statements, and lines. */
@Controller
final class BankController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/bank")
    ModelAndView banks(
            Desk desk,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        BankAccounts accounts = desk.read(desk.api("bank-accounts"), BankAccounts.class);
        Statements page =
                desk.read(
                        desk.api("bank-statements").with("cursor", cursor).with("limit", PAGE),
                        Statements.class);
        return new ModelAndView(
                "bank/banks",
                Map.of(
                        "title",
                        "Banks",
                        "accounts",
                        accounts(desk, accounts),
                        "list",
                        statements(desk, page, desk.next("/bank", parameters, page.next()))));
    }

    private static Listing accounts(Desk desk, BankAccounts accounts) {
        return Listing.of("bank-accounts", "Accounts at banks", accounts.items())
                .column(
                        Column.text("Account"),
                        a -> Cell.link(a.name(), desk.link("/bank-accounts/" + a.bank())))
                .column(
                        Column.text("Number").whereWide(),
                        a -> Cell.of(a.iban() == null ? a.number() : a.iban()).toned("dim"))
                .column(Column.count("Open lines"), a -> Cell.of(a.linesOpen()))
                .column(Column.day("Signed off"), a -> Cell.of(a.signedOffOn()))
                .column(Column.amount("Balance"), a -> Cell.of(a.balance()))
                .whenEmpty("The book has no account at a bank yet.")
                .build();
    }

    private static Listing statements(Desk desk, Statements page, @Nullable String next) {
        return Listing.of("statements", "Statements, the newest first", page.items())
                .column(
                        Column.day("Until"),
                        s ->
                                Cell.link(
                                        s.until(),
                                        desk.link(
                                                "/bank-lines?bank=%s&from=%s&on=%s"
                                                        .formatted(s.bank(), s.from(), s.until()))))
                .column(Column.text("Account"), s -> Cell.of(s.bank()))
                .column(Column.text("Number").whereWide(), s -> Cell.of(s.number()).toned("dim"))
                .column(Column.text("Format").whereWide(), s -> Cell.of(s.format()).toned("dim"))
                .column(Column.text("File").whereWide(), s -> Cell.of(s.name()).toned("dim"))
                .column(Column.count("Lines"), s -> Cell.of(s.lines()))
                .column(Column.amount("Opening"), s -> Cell.of(s.opening()))
                .column(Column.amount("Closing"), s -> Cell.of(s.closing()))
                .whenEmpty("No bank has said anything yet. Bring its file.")
                .next(next)
                .build();
    }

    @GetMapping("/b/{book}/bank-lines")
    ModelAndView lines(
            Desk desk,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String matched,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Lines page =
                desk.read(
                        desk.api("bank-lines")
                                .with("bank", bank)
                                .with("from", from)
                                .with("matched", matched)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Lines.class);
        return new ModelAndView(
                "bank/lines",
                Map.of(
                        "title",
                        "Lines of banks",
                        "list",
                        lines(desk, page, desk.next("/bank-lines", parameters, page.next()))));
    }

    static Listing lines(Desk desk, Lines page, @Nullable String next) {
        return Listing.of("lines", "Lines of banks, the newest first", page.items())
                .column(Column.day("Booked"), l -> Cell.of(l.bookedOn()))
                .column(
                        Column.text("Text"),
                        l ->
                                Cell.link(
                                        FileController.shortened(
                                                Objects.requireNonNullElse(
                                                        l.text(), BankWords.kind(l.kind()))),
                                        desk.link("/bank-lines/" + l.line())))
                .column(
                        Column.text("Kind").whereWide(),
                        l -> Cell.of(BankWords.kind(l.kind())).toned("dim"))
                .column(
                        Column.text("Accounted for"),
                        l ->
                                l.matched()
                                        ? Cell.of(l.payments().isEmpty() ? l.note() : "by payments")
                                        : Cell.of("open").toned("bad"))
                .column(Column.amount("Amount"), l -> Cell.of(l.amount()))
                .opening(l -> desk.link("/bank-lines/" + l.line()))
                .whenEmpty("No line is like this.")
                .next(next)
                .build();
    }

    @GetMapping("/b/{book}/bank-lines/{line}")
    ModelAndView line(Desk desk, @PathVariable String line) {
        Line it = desk.read(desk.api("bank-lines", line), Line.class);
        return new ModelAndView(
                "bank/line",
                Map.of(
                        "title",
                        "A line of " + it.bank(),
                        "line",
                        it,
                        "kind",
                        BankWords.kind(it.kind()),
                        "payments",
                        payments(desk, it),
                        "list",
                        candidates(desk, it)));
    }

    private static Listing payments(Desk desk, Line line) {
        return Listing.of("payments", "What accounts for it", line.payments())
                .column(
                        Column.text("Payment"),
                        payment -> Cell.link(payment, desk.link("/payments/" + payment)))
                .whenEmpty("No payment.")
                .build();
    }

    private static Listing candidates(Desk desk, Line line) {
        return Listing.of(
                        "candidates",
                        "What could account for it",
                        Objects.requireNonNullElse(line.candidates(), List.of()))
                .column(
                        Column.text("Payments"),
                        c ->
                                Cell.link(
                                        c.payments().size() == 1
                                                ? c.payments().getFirst()
                                                : c.payments().size() + " payments",
                                        matching(desk, line, String.join(" ", c.payments()))))
                .column(Column.text("Why"), c -> Cell.of(BankWords.why(c.why())))
                .column(Column.day("Received"), c -> Cell.of(c.receivedOn()))
                .column(Column.amount("Amount"), c -> Cell.of(c.amount()))
                .opening(c -> matching(desk, line, String.join(" ", c.payments())))
                .whenEmpty("No payment is like it.")
                .build();
    }

    private static String matching(Desk desk, Line line, String payments) {
        return desk.link(
                "/bank-lines/" + line.line() + "/match?payments=" + Path.encoded(payments));
    }
}

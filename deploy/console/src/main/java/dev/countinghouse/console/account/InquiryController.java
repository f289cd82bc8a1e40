package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.Invoices;
import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Receivables.Payments;
import dev.countinghouse.console.api.Receivables.Statement;
import dev.countinghouse.console.api.Receivables.StatementLine;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Documents;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** The account inquiry: everything about one account, as of any date, as known at any time. */
@Controller
final class InquiryController {

    private static final int PAGE = 100;
    private static final String PATH = "/b/{book}/accounts/{account}";
    private static final Column DATED = Column.day("Date").whereWide().by("datedOn");
    private static final Column DUE = Column.day("Due").by("dueOn");
    private static final Column AMOUNT = Column.amount("Amount").by("amount");
    private static final Column OPEN = Column.amount("Open").by("open");
    private static final Column RECEIVED = Column.day("Received").by("receivedOn");
    private static final Column NUMBER = Column.text("Invoice").by("number");
    private static final Column DATE = Column.day("Date").by("invoiceDate");
    private static final Column TOTAL = Column.amount("Total").by("total");

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    private static ModelAndView page(Account account, String tab, Listing list) {
        return new ModelAndView(
                "account/" + tab,
                Map.of(
                        "title",
                        account.name(),
                        "inquiry",
                        new Inquiry(account, tab),
                        "list",
                        list));
    }

    @GetMapping(PATH)
    ModelAndView open(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Account head = account(desk, account);
        OpenParts page =
                desk.read(
                        desk.api("accounts", account, "open-items")
                                .with("sort", Column.asked(parameters, DATED, DUE, AMOUNT, OPEN))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        OpenParts.class);
        Listing list =
                Listing.of("open-items", "Open items of " + head.name(), page.items())
                        .column(Column.text("Document"), part -> Documents.part(desk, part))
                        .column(DATED, part -> Cell.of(part.datedOn()))
                        .column(DUE, part -> Cell.of(part.dueOn()))
                        .column(Column.count("Days late"), part -> late(part))
                        .column(AMOUNT.whereWide(), part -> Cell.of(part.amount()).toned("dim"))
                        .columnIf(
                                page.items().stream().anyMatch(p -> !p.disputed().isZero()),
                                Column.amount("Disputed"),
                                part ->
                                        part.disputed().isZero()
                                                ? Cell.NOTHING
                                                : Cell.of(part.disputed()))
                        .column(OPEN, part -> Cell.of(part.open()))
                        .opening(part -> desk.link(Documents.path(part)))
                        .whenEmpty(
                                "Nothing is open. Unpaid installments and unapplied money would stand here.")
                        .next(desk.next("/accounts/" + account, parameters, page.next()))
                        .build();
        return page(head, "open", list);
    }

    private static Cell late(OpenPart part) {
        return part.daysLate() == 0
                ? Cell.NOTHING
                : Cell.of(part.daysLate()).toned(part.daysLate() > 60 ? "bad" : "");
    }

    @GetMapping(PATH + "/activity")
    ModelAndView activity(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Account head = account(desk, account);
        Statement statement =
                desk.read(
                        desk.api("accounts", account, "activity")
                                .with(
                                        "from",
                                        from.isEmpty()
                                                ? head.openedOn()
                                                : Dates.plain(from, desk.today()))
                                .with("to", Dates.plain(to, desk.today()))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Statement.class);
        Listing list =
                Listing.of("activity", "Activity of " + head.name(), statement.items())
                        .column(Column.text("What"), line -> document(desk, line))
                        .column(Column.day("Date"), line -> Cell.of(line.effectiveOn()))
                        .column(Column.amount("Amount"), line -> Cell.of(line.amount()))
                        .column(Column.amount("Balance"), line -> Cell.of(line.balance()))
                        .column(
                                Column.count("Position").whereWide(),
                                line -> Cell.of(line.position()).toned("dim"))
                        .opening(line -> desk.link(path(line)))
                        .whenEmpty("Nothing changed the balance in this time.")
                        .next(
                                desk.next(
                                        "/accounts/" + account + "/activity",
                                        parameters,
                                        statement.next()))
                        .build();
        return page(head, "activity", list).addObject("statement", statement);
    }

    private static String path(StatementLine line) {
        String kind =
                switch (line.kind()) {
                    case "INVOICE" -> "/invoices/";
                    case "ADJUSTMENT" -> "/adjustments/";
                    default -> "/payments/";
                };
        return kind + line.document();
    }

    private static Cell document(Desk desk, StatementLine line) {
        return Cell.link(Words.event(line.event()), desk.link(path(line)))
                .noted(line.number() == null ? line.document() : line.number());
    }

    @GetMapping(PATH + "/payments")
    ModelAndView payments(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Account head = account(desk, account);
        Payments page =
                desk.read(
                        desk.api("payments")
                                .with("account", account)
                                .with("sort", Column.asked(parameters, RECEIVED, AMOUNT))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Payments.class);
        Listing list =
                Listing.of("payments", "Payments of " + head.name(), page.items())
                        .column(Column.text("Payment"), p -> payment(desk, p))
                        .column(RECEIVED, p -> Cell.of(p.receivedOn()))
                        .column(
                                Column.text("State"),
                                p ->
                                        Cell.of(Words.of(p.state()))
                                                .toned(p.reversal() == null ? "dim" : "bad"))
                        .column(AMOUNT, p -> Cell.of(p.amount()))
                        .column(
                                Column.amount("Unapplied"),
                                p -> p.unapplied().isZero() ? Cell.NOTHING : Cell.of(p.unapplied()))
                        .opening(p -> desk.link("/payments/" + p.payment()))
                        .whenEmpty(
                                "No money has come in. Each payment would stand here, with where its cents went.")
                        .next(
                                desk.next(
                                        "/accounts/" + account + "/payments",
                                        parameters,
                                        page.next()))
                        .build();
        return page(head, "payments", list);
    }

    private static Cell payment(Desk desk, Payment payment) {
        String name = payment.reference() == null ? payment.payment() : payment.reference();
        return Cell.link(name, desk.link("/payments/" + payment.payment()))
                .noted(Words.of(payment.method()));
    }

    @GetMapping(PATH + "/invoices")
    ModelAndView invoices(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Account head = account(desk, account);
        Invoices page =
                desk.read(
                        desk.api("invoices")
                                .with("account", account)
                                .with("sort", Column.asked(parameters, NUMBER, DATE, TOTAL))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Invoices.class);
        List<Invoice> items = page.items();
        Listing list =
                Listing.of("invoices", "Invoices of " + head.name(), items)
                        .column(NUMBER, i -> Documents.invoice(desk, i))
                        .column(DATE, i -> Cell.of(i.invoiceDate()))
                        .column(Column.day("Due").whereWide(), i -> Cell.of(i.dueOn()))
                        .column(
                                Column.text("State"),
                                i -> Cell.of(Words.of(i.state())).toned("dim"))
                        .column(TOTAL, i -> Cell.of(i.total()))
                        .column(
                                Column.amount("Open"),
                                i -> i.open().isZero() ? Cell.NOTHING : Cell.of(i.open()))
                        .opening(i -> desk.link("/invoices/" + i.invoice()))
                        .whenEmpty("Nothing was invoiced yet.")
                        .next(
                                desk.next(
                                        "/accounts/" + account + "/invoices",
                                        parameters,
                                        page.next()))
                        .build();
        return page(head, "invoices", list);
    }
}

package dev.countinghouse.console.invoice;

import dev.countinghouse.console.api.InvoiceLines;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Installment;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.Invoices;
import dev.countinghouse.console.api.Receivables.StoryEvent;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Documents;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Story;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Invoices as a list; one with its lines, installments and story; and the void of one. */
@Controller
final class InvoiceController {

    private static final int PAGE = 100;
    private static final int STORY = 500;
    private static final String PATH = "/b/{book}/invoices/{invoice}";
    private static final Column NUMBER = Column.text("Invoice").by("number");
    private static final Column DATE = Column.day("Date").by("invoiceDate");
    private static final Column TOTAL = Column.amount("Total").by("total");

    @GetMapping("/b/{book}/invoices")
    ModelAndView invoices(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Invoices page =
                desk.read(
                        desk.api("invoices")
                                .with("account", account)
                                .with("number", number)
                                .with("state", state)
                                .with("sort", Column.asked(parameters, NUMBER, DATE, TOTAL))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Invoices.class);
        Listing list =
                Listing.of("invoices", "Invoices", page.items())
                        .column(NUMBER, i -> Documents.invoice(desk, i))
                        .column(
                                Column.text("Account"),
                                i -> Cell.link(i.account(), desk.link("/accounts/" + i.account())))
                        .column(DATE, i -> Cell.of(i.invoiceDate()))
                        .column(Column.day("Due").whereWide(), i -> Cell.of(i.dueOn()))
                        .column(
                                Column.text("State").whereWide(),
                                i -> Cell.of(Words.of(i.state())).toned("dim"))
                        .column(TOTAL, i -> Cell.of(i.total()))
                        .column(
                                Column.amount("Open"),
                                i -> i.open().isZero() ? Cell.NOTHING : Cell.of(i.open()))
                        .opening(i -> desk.link("/invoices/" + i.invoice()))
                        .whenEmpty("No invoice is like this.")
                        .next(desk.next("/invoices", parameters, page.next()))
                        .build();
        return new ModelAndView("invoice/invoices", Map.of("title", "Invoices", "list", list));
    }

    @GetMapping(PATH)
    ModelAndView invoice(Desk desk, @PathVariable String invoice) {
        Invoice it = desk.read(desk.api("invoices", invoice).with("limit", STORY), Invoice.class);
        Account account = desk.read(desk.api("accounts", it.account()), Account.class);
        List<StoryEvent> story = Objects.requireNonNullElse(it.story(), List.of());
        return new ModelAndView(
                "invoice/invoice",
                Map.of(
                        "title",
                        "Invoice " + it.number(),
                        "invoice",
                        it,
                        "account",
                        account,
                        "list",
                        lines(
                                desk.read(
                                        desk.api("invoices", invoice, "lines"),
                                        InvoiceLines.class)),
                        "parts",
                        installments(it),
                        "story",
                        Story.of(desk, "invoice", story)));
    }

    private static Listing lines(InvoiceLines invoice) {
        return Listing.of("lines", "Lines of the invoice", invoice.lines())
                .column(Column.text("What"), line -> Cell.of(line.description()))
                .column(Column.count("Quantity"), line -> Cell.of(plain(line.quantity())))
                .column(Column.count("Unit price"), line -> Cell.of(plain(line.unitPrice())))
                .column(Column.text("Taxes").whereWide(), line -> Cell.of(taxes(line)).toned("dim"))
                .column(Column.amount("Net"), line -> Cell.of(line.net()))
                .column(Column.amount("Open").whereWide(), line -> open(line.openNet()))
                .column(Column.amount("Tax open").whereWide(), line -> open(line.openTax()))
                .build();
    }

    private static Cell open(Money amount) {
        return amount.isZero() ? Cell.NOTHING : Cell.of(amount);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String taxes(InvoiceLines.Line line) {
        return line.taxes().stream()
                .map(tax -> tax.code() + " " + plain(tax.ratePercent()) + " %")
                .collect(Collectors.joining(", "));
    }

    private static Listing installments(Invoice invoice) {
        List<Installment> parts = Objects.requireNonNullElse(invoice.installments(), List.of());
        return Listing.of("installments", "Installments", parts)
                .column(Column.text("Part"), p -> Cell.of(p.number() + " of " + parts.size()))
                .column(Column.day("Due"), p -> Cell.of(p.dueOn()))
                .column(Column.amount("Amount"), p -> Cell.of(p.amount()))
                .column(Column.amount("Open"), p -> Cell.of(p.open()))
                .build();
    }

    private static Command voiding(Desk desk, String invoice) {
        return new Command(
                "Void the invoice",
                "All of it is taken back; its number stays used. Only while nothing is applied to it.",
                List.of(
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.date("voidedOn", "On").hinted("today if left out")),
                "Void it",
                desk.link("/invoices/" + invoice));
    }

    @GetMapping(PATH + "/void")
    ModelAndView voidIt(Desk desk, @PathVariable String invoice) {
        return Sending.page(voiding(desk, invoice), Form.blank());
    }

    @PostMapping(PATH + "/void")
    ModelAndView voidIt(
            Desk desk,
            @PathVariable String invoice,
            @RequestParam MultiValueMap<String, String> sent) {
        Invoice it = desk.read(desk.api("invoices", invoice).with("limit", 1), Invoice.class);
        return Sending.send(
                desk,
                voiding(desk, invoice),
                Form.sent(sent),
                desk.api("invoices", invoice, "void"),
                it.total().currency(),
                receipt ->
                        new Sending.Next(
                                desk.link("/invoices/" + invoice),
                                receipt.isProposed()
                                        ? "It is above your limit, so it is proposed: somebody"
                                                + " else has to approve it."
                                        : "Invoice " + it.number() + " is void.",
                                null));
    }
}

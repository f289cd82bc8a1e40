package dev.countinghouse.documents;

import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.documents.Party.ElectronicAddress;
import dev.countinghouse.documents.StatementDocument.Bucket;
import dev.countinghouse.documents.StatementDocument.Entry;
import dev.countinghouse.documents.StatementDocument.Form;
import dev.countinghouse.documents.StatementDocument.Kind;
import dev.countinghouse.documents.StatementDocument.Section;
import dev.countinghouse.documents.report.Report;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Logo;
import dev.countinghouse.documents.template.Paper;
import dev.countinghouse.documents.template.TemplateSet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up documents of companies and persons that do not exist. */
public final class Samples {

    public static final LocalDate DATED = LocalDate.of(2026, 5, 31);

    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="240" height="60" viewBox="0 0 240 60">
            <rect x="2" y="8" width="44" height="44" rx="6" fill="#1d4e79"/>
            <path d="M12 42V26l12-10 12 10v16h-8V31h-8v11z" fill="#ffffff"/>
            <path d="M58 24h150v5H58z" fill="#1d4e79"/><path d="M58 35h104v4H58z" fill="#8fb2d0"/>
            </svg>""";

    public static final Logo LOGO = new Logo(SVG.getBytes(StandardCharsets.UTF_8), "Alder & Birch");

    public static final BankAccount SEPA =
            new BankAccount(
                    "Alder & Birch GmbH",
                    "DE89 3704 0044 0532 0130 00",
                    "COBADEFFXXX",
                    "Musterbank Köln");

    public static final BankAccount SWISS =
            new BankAccount("Alder & Birch AG", "CH93 0076 2011 6238 5295 7", null, null);

    public static final BankAccount AMERICAN =
            new BankAccount("Alder & Birch Inc.", "000123456789", "021000021", "First Sample Bank");

    private Samples() {}

    public static TemplateSet set(Paper paper) {
        return new TemplateSet(1, paper, LOGO, TemplateSet.ACCENT, Map.of());
    }

    public static Party seller() {
        return new Party(
                "Alder & Birch GmbH",
                new PostalAddress(List.of("Lindenallee 14"), "Köln", null, "50668", "DE"),
                "DE123456789",
                "HRB 12345",
                "billing@alderbirch.example",
                "+49 221 555 0100",
                new ElectronicAddress("9930", "DE123456789"));
    }

    public static Party buyer() {
        return new Party(
                "Hoffmann Maschinenbau KG",
                new PostalAddress(
                        List.of("Werkstraße 7", "Halle 3"), "Regensburg", null, "93047", "DE"),
                "DE987654328",
                null,
                "rechnung@hoffmann.example",
                null,
                new ElectronicAddress("9930", "DE987654328"));
    }

    public static Party named(String name) {
        return Party.of(
                name, new PostalAddress(List.of("Marktplatz 1"), "Ulm", null, "89073", "DE"));
    }

    public static Party frenchBuyer() {
        return new Party(
                "Établissements Lefèvre SARL",
                new PostalAddress(List.of("12, rue des Forges"), "Lyon", null, "69002", "FR"),
                "FR83404833048",
                null,
                "factures@lefevre.example",
                null,
                new ElectronicAddress("9957", "FR83404833048"));
    }

    public static Party swissSeller() {
        return new Party(
                "Alder & Birch AG",
                new PostalAddress(List.of("Bahnhofstrasse 3"), "Zürich", null, "8001", "CH"),
                "CHE123456788MWST",
                null,
                "rechnung@alderbirch.example",
                null,
                null);
    }

    public static Party swissBuyer() {
        return Party.of(
                "Pia-Maria Rutschmann-Schnyder",
                new PostalAddress(
                        List.of("Grosse Marktgasse 28"), "Rorschach", null, "9400", "CH"));
    }

    public static Party americanSeller() {
        return new Party(
                "Alder & Birch Inc.",
                new PostalAddress(
                        List.of("220 Commerce Street", "Suite 400"), "Albany", "NY", "12207", "US"),
                "47-5550123",
                null,
                "billing@alderbirch.example",
                "+1 518 555 0100",
                null);
    }

    public static Party americanBuyer() {
        return Party.of(
                "Lakeside Medical Supply LLC",
                new PostalAddress(List.of("17 Shoreline Drive"), "Syracuse", "NY", "13202", "US"));
    }

    public static Heading heading(Party seller, Party buyer, String number, String currency) {
        return new Heading(
                seller,
                buyer,
                number,
                DATED,
                Currencies.of(currency),
                "C-20417",
                "PRJ-88/Hoffmann",
                "PO-2026-0117",
                null);
    }

    /** Lines of quantity 1 to 7 at prices with cents, one rate, rounded once for the rate. */
    public static Sale sale(int count, String currency, Tax tax) {
        List<Line> lines = new ArrayList<>();
        Money net = Money.zero(Currencies.of(currency));
        for (int i = 1; i <= count; i++) {
            BigDecimal quantity = BigDecimal.valueOf(1 + i % 7);
            BigDecimal price = BigDecimal.valueOf(1990 + 137L * (i % 23), 2);
            if (Currencies.decimals(Currencies.of(currency)) == 0) price = price.movePointRight(2);
            Money amount = Money.rounded(quantity.multiply(price), Currencies.of(currency));
            net = net.plus(amount);
            lines.add(
                    new Line(
                            "ART-" + (1000 + i),
                            GOODS.get(i % GOODS.size()),
                            quantity,
                            i % 5 == 0 ? "HUR" : Line.ONE,
                            price,
                            amount,
                            amount,
                            List.of(tax)));
        }
        return sale(lines, net, tax);
    }

    static final List<String> GOODS =
            List.of(
                    "Pressure valve 3/4\", brass",
                    "Service visit, per hour",
                    "Replacement filter set with gaskets, for pumps of the series P200 and P210",
                    "Hydraulic oil HLP 46, canister of 20 l",
                    "Mounting kit");

    public static Sale sale(List<Line> lines, Money net, Tax tax) {
        Money amount =
                Money.rounded(
                        net.toBigDecimal().multiply(tax.ratePercent()).movePointLeft(2),
                        net.currency());
        return new Sale(
                lines,
                List.of(new Tax.Share(tax, net, amount)),
                net,
                amount,
                net.plus(amount),
                false,
                null,
                null,
                null);
    }

    public static InvoiceDocument invoice(int lines) {
        return invoice(
                heading(seller(), buyer(), "RE-2026-00417", "EUR"),
                sale(lines, "EUR", Tax.standard("19")),
                SEPA);
    }

    public static InvoiceDocument invoice(Heading heading, Sale sale, @Nullable BankAccount bank) {
        return new InvoiceDocument(
                heading, sale, Payable.by(DATED.plusDays(30), sale.total(), bank));
    }

    /** Part paid, with a discount, installments, terms, several taxes and a note. */
    public static InvoiceDocument fullInvoice() {
        Tax full = Tax.standard("19");
        Tax low = Tax.standard("7");
        Tax none = Tax.none(TaxCategory.REVERSE_CHARGE, null);
        List<Line> lines =
                List.of(
                        Line.of("Pump P210", "2", "1249.90", eur("2499.80"), full),
                        Line.of("Handbook, printed", "3", "24.50", eur("73.50"), low),
                        Line.of("Installation in Linz", "1", "480", eur("480.00"), none),
                        Line.of("Loyalty rebate", "-1", "100", eur("-100.00"), full));
        Sale sale =
                new Sale(
                        lines,
                        List.of(
                                new Tax.Share(full, eur("2399.80"), eur("455.96")),
                                new Tax.Share(low, eur("73.50"), eur("5.15")),
                                new Tax.Share(none, eur("480.00"), eur("0.00"))),
                        eur("2953.30"),
                        eur("461.11"),
                        eur("3414.41"),
                        false,
                        "Taxes are rounded once for each rate.",
                        LocalDate.of(2026, 5, 28),
                        null);
        Heading plain = heading(seller(), buyer(), "RE-2026-00418", "EUR");
        Heading noted =
                new Heading(
                        plain.seller(),
                        plain.buyer(),
                        plain.number(),
                        plain.dated(),
                        plain.currency(),
                        plain.account(),
                        plain.customerReference(),
                        plain.purchaseOrder(),
                        "Delivery note 8812 is enclosed.\nThank you for recommending us.");
        return new InvoiceDocument(
                noted,
                sale,
                new Payable(
                        LocalDate.of(2026, 6, 30),
                        "30 days net, title passes with payment",
                        new Payable.Discount(LocalDate.of(2026, 6, 10), eur("48.29")),
                        List.of(
                                new Payable.Part(LocalDate.of(2026, 6, 30), eur("1414.41")),
                                new Payable.Part(LocalDate.of(2026, 7, 31), eur("1000.00"))),
                        eur("1000.00"),
                        eur("2414.41"),
                        SEPA,
                        null));
    }

    public static InvoiceDocument swissInvoice() {
        return invoice(
                heading(swissSeller(), swissBuyer(), "2026-0731", "CHF"),
                sale(3, "CHF", Tax.standard("8.1")),
                SWISS);
    }

    public static InvoiceDocument americanInvoice(int lines) {
        return invoice(
                heading(americanSeller(), americanBuyer(), "INV-10442", "USD"),
                sale(
                        lines,
                        "USD",
                        new Tax(TaxCategory.STANDARD, new BigDecimal("8"), "NY sales tax", null)),
                AMERICAN);
    }

    public static CreditMemoDocument creditMemo() {
        return new CreditMemoDocument(
                heading(seller(), buyer(), "GS-2026-0031", "EUR"),
                sale(2, "EUR", Tax.standard("19")),
                "RE-2026-00417",
                LocalDate.of(2026, 5, 2),
                "Two filters came damaged");
    }

    public static StatementDocument statement(Form form, int lines) {
        boolean open = form == Form.OPEN_ITEM;
        return new StatementDocument(
                heading(seller(), buyer(), "2026-05/C-20417", "EUR"),
                form,
                open ? null : LocalDate.of(2026, 5, 1),
                DATED,
                Instant.parse("2026-06-01T06:30:00Z"),
                List.of(section("C-20417", "Hoffmann Maschinenbau KG", lines, open)),
                aging(),
                eur("31.00"),
                SEPA);
    }

    /** A parent with two children, one of which owes nothing. */
    public static StatementDocument family(Form form) {
        boolean open = form == Form.OPEN_ITEM;
        return new StatementDocument(
                heading(seller(), buyer(), "2026-05/C-20417", "EUR"),
                form,
                open ? null : LocalDate.of(2026, 5, 1),
                DATED,
                null,
                List.of(
                        section("C-20417", "Hoffmann Maschinenbau KG", 3, open),
                        section("C-20418", "Hoffmann Service GmbH", 4, open),
                        section("C-20419", "Hoffmann Academy", 0, open)),
                aging(),
                eur("31.00"),
                SEPA);
    }

    /** The ages of case A13. */
    static List<Bucket> aging() {
        return List.of(
                new Bucket(null, 0, eur("16.00")),
                new Bucket(1, 30, eur("1.00")),
                new Bucket(31, 60, eur("6.00")),
                new Bucket(61, 90, eur("8.00")),
                new Bucket(91, null, eur("0.00")));
    }

    private static Section section(String account, String name, int lines, boolean open) {
        List<Entry> entries = new ArrayList<>();
        Money balance = open ? eur("0.00") : eur("1250.00");
        Money opening = balance;
        for (int i = 0; i < lines; i++) {
            boolean paid = i % 3 == 2;
            Money amount = Money.ofMinor((paid ? -1 : 1) * (12_345L + i * 977L), "EUR");
            balance = balance.plus(amount);
            entries.add(
                    new Entry(
                            LocalDate.of(2026, 5, 1).plusDays(i % 30),
                            paid ? Kind.PAYMENT : Kind.INVOICE,
                            paid ? "TRX-" + (7000 + i) : "RE-2026-00" + (300 + i),
                            paid ? null : LocalDate.of(2026, 6, 1).plusDays(i % 30),
                            amount,
                            open ? amount : balance));
        }
        return new Section(account, name, open ? null : opening, entries, balance);
    }

    public static ReceiptDocument receipt() {
        return new ReceiptDocument(
                heading(seller(), buyer(), "ZE-2026-0881", "EUR"),
                LocalDate.of(2026, 5, 29),
                "SEPA",
                "RE-2026-00417, RE-2026-00401",
                eur("5000.00"),
                List.of(
                        new ReceiptDocument.Applied(
                                "RE-2026-00417",
                                LocalDate.of(2026, 5, 2),
                                eur("3200.00"),
                                eur("64.00"),
                                eur("0.00")),
                        new ReceiptDocument.Applied(
                                "RE-2026-00401",
                                LocalDate.of(2026, 4, 11),
                                eur("1500.00"),
                                eur("0.00"),
                                eur("250.00"))),
                eur("300.00"));
    }

    public static ReminderDocument reminder(int level) {
        return new ReminderDocument(
                heading(seller(), buyer(), "M-2026-0103", "EUR"),
                level,
                List.of(
                        new ReminderDocument.Item(
                                "RE-2026-00361",
                                LocalDate.of(2026, 3, 2),
                                LocalDate.of(2026, 4, 1),
                                60,
                                eur("1200.00"),
                                eur("1200.00")),
                        new ReminderDocument.Item(
                                "RE-2026-00380",
                                LocalDate.of(2026, 3, 20),
                                LocalDate.of(2026, 4, 19),
                                42,
                                eur("840.50"),
                                eur("400.50"))),
                eur("1600.50"),
                eur("60.00"),
                level == 1 ? eur("0.00") : eur("5.00"),
                level == 1 ? eur("0.00") : eur("12.34"),
                level == 1 ? eur("1540.50") : eur("1557.84"),
                DATED.plusDays(10),
                SEPA);
    }

    public static RefundNoticeDocument refund() {
        return new RefundNoticeDocument(
                heading(seller(), buyer(), "ER-2026-0007", "EUR"),
                LocalDate.of(2026, 6, 2),
                eur("148.80"),
                "SEPA",
                "DE12 **** **** **** **34 56",
                "Paid twice",
                List.of(
                        new RefundNoticeDocument.Source(
                                "ZE-2026-0790", LocalDate.of(2026, 5, 4), eur("148.80"))));
    }

    public static ReturnNoticeDocument returned() {
        return new ReturnNoticeDocument(
                heading(seller(), buyer(), "RL-2026-0031", "EUR"),
                eur("990.00"),
                LocalDate.of(2026, 5, 20),
                "Direct debit",
                "RE 2026-0871, 2026-0874",
                LocalDate.of(2026, 5, 26),
                "INSUFFICIENT_FUNDS",
                "AM04",
                List.of(
                        new OpenAgain(
                                "RE-2026-0871",
                                LocalDate.of(2026, 4, 7),
                                LocalDate.of(2026, 5, 7),
                                eur("740.00")),
                        new OpenAgain("LS-2026-12", LocalDate.of(2026, 4, 9), null, eur("250.00"))),
                eur("5.00"),
                SEPA);
    }

    public static PlanNoticeDocument planEnd() {
        return new PlanNoticeDocument(
                heading(seller(), buyer(), "RP-2026-0004", "EUR"),
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 6, 3),
                true,
                eur("1200.00"),
                eur("400.00"),
                List.of(
                        new OpenAgain(
                                "RE-2025-1180",
                                LocalDate.of(2025, 11, 7),
                                LocalDate.of(2025, 12, 7),
                                eur("800.00"))),
                SEPA);
    }

    /** One with a table of figures, one with bars, one with nothing, and a note. */
    public static Report report() {
        List<Report.Row> ages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ages.add(
                    new Report.Row(
                            List.of("Alter " + i, "1.234,5" + i, 10 * i + " %", ""),
                            false,
                            10 * i));
        }
        ages.add(Report.Row.total("Summe", "7.407,15", "", ""));
        List<Report.Column> four =
                List.of(
                        new Report.Column("Tage überfällig", 30, false),
                        new Report.Column("EUR", 25, true),
                        new Report.Column("Anteil", 15, true),
                        new Report.Column("Balken", 30, false));
        return new Report(
                seller(),
                "Monatsabschluss",
                "Mai 2026, bis 31.05.2026",
                LocalDate.of(2026, 5, 31),
                "Alles stimmt überein.",
                List.of(
                        new Report.Section("Alter der Forderungen", false, four, ages, null),
                        new Report.Section("Streitfälle", true, four, List.of(), "Keine.")));
    }

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    /** One of each kind and form. */
    public static Map<String, Document> each() {
        return Map.ofEntries(
                Map.entry("invoice", fullInvoice()),
                Map.entry("invoice-us", americanInvoice(4)),
                Map.entry("invoice-swiss", swissInvoice()),
                Map.entry("creditmemo", creditMemo()),
                Map.entry("statement-open", statement(Form.OPEN_ITEM, 9)),
                Map.entry("statement-forward", statement(Form.BALANCE_FORWARD, 9)),
                Map.entry("statement-activity", statement(Form.ACTIVITY, 9)),
                Map.entry("statement-family", family(Form.OPEN_ITEM)),
                Map.entry("receipt", receipt()),
                Map.entry("reminder-1", reminder(1)),
                Map.entry("reminder-3", reminder(3)),
                Map.entry("refund", refund()),
                Map.entry("returned", returned()),
                Map.entry("planend", planEnd()));
    }

    public static Language language(int index) {
        return Language.values()[index % Language.values().length];
    }
}

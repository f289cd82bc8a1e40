package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountAddressChanged;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.account.AccountContactChanged;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.book.BookLetterheadSet;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookTemplateSet;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;
import dev.countinghouse.contract.delivery.DeliveryRequested;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.contract.statement.StatementRunStarted;
import dev.countinghouse.contract.tax.TaxCategory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Rows B1 to B8 of the field: what leaves the office says what the books say, as it was known when
 * it came to be.
 */
final class PaperApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("papered");
    private static final AccountId ACME = new AccountId("acme");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 8);
    private static final PostalAddress SALEM =
            new PostalAddress(List.of("1 Mill Lane"), "Salem", "MA", "01970", "US");
    private static long last = 0;
    private static long lastOfEuro = 0;

    private static Letterhead letterhead(String name) {
        return new Letterhead(
                name,
                SALEM,
                "12-3456789",
                null,
                "billing@north.example",
                null,
                null,
                List.of(
                        new Letterhead.PaymentAccount(
                                null, name, "000123456", "011000015", "First Bank")));
    }

    private static AccountContactChanged contact(String account, Channel channel, String... to) {
        return new AccountContactChanged(
                BOOK,
                new AccountId(account),
                new AccountContact(channel, null, List.of(to)),
                LocalDate.of(2026, 1, 1));
    }

    private static PaymentPosted paid(String id, String amount, Allocation... to) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 3, 20),
                "check 77",
                null,
                List.of(to));
    }

    @BeforeAll
    static void publish() {
        server.publish(
                new BookOpened(
                        BOOK,
                        "North",
                        ZoneOffset.UTC,
                        usd("0").currency(),
                        1,
                        LocalDate.of(2025, 1, 1)),
                account(BOOK, "acme"),
                invoice(BOOK, "acme", "i0", "2025-12-01", part("10.00", "2025-12-31")),
                new BookLetterheadSet(BOOK, letterhead("North Mills"), LocalDate.of(2026, 1, 1)),
                new BookLetterheadSet(BOOK, letterhead("North & Sons"), LocalDate.of(2026, 3, 15)),
                new BookTemplateSet(
                        BOOK,
                        new DocumentTemplate(
                                1,
                                DocumentTemplate.Paper.LETTER,
                                "#203040",
                                null,
                                "en",
                                Map.of("en", Map.of("invoice.lead", "We thank you."))),
                        LocalDate.of(2026, 3, 15)),
                new AccountAddressChanged(BOOK, ACME, SALEM, LocalDate.of(2026, 1, 1)),
                contact("acme", Channel.EMAIL, "ap@acme.example"),
                taxed("i1", "2026-03-02"),
                invoice(BOOK, "acme", "i2", "2026-03-16", part("100.00", "2026-04-15")),
                paid("p1", "60.00", new Allocation(1, new InvoiceId("i2"), usd("40.00"), null)),
                memo(),
                notice());
        server.publish(
                new RefundRequested(
                        BOOK,
                        new RefundId("r1"),
                        new CreditItem(ACME, new PaymentId("p1"), null),
                        usd("15.00"),
                        "paid too much",
                        "ann",
                        APRIL),
                new RefundIssued(
                        BOOK,
                        new RefundId("r1"),
                        new CreditItem(ACME, new PaymentId("p1"), null),
                        usd("15.00"),
                        PaymentMethod.CHECK,
                        "901",
                        APRIL));
        others();
        european();
        statements();
        last = deliveries();
    }

    /** 2 × 50.00 and 8.25 % on it. */
    private static InvoiceIssued taxed(String id, String date) {
        return new InvoiceIssued(
                BOOK,
                new InvoiceId(id),
                new InvoiceNumber("INV-" + id),
                ACME,
                LocalDate.parse(date),
                List.of(
                        new InvoiceLine(
                                "Flour, fine",
                                new BigDecimal("2"),
                                new BigDecimal("50.00"),
                                usd("100.00"),
                                List.of(
                                        new InvoiceLine.LineTax(
                                                "MA-SALES", new BigDecimal("8.25"), usd("8.25"))),
                                null)),
                TaxMethod.USUAL,
                usd("100.00"),
                usd("8.25"),
                usd("108.25"),
                List.of(new Installment(LocalDate.of(2026, 4, 1), usd("108.25"))),
                null,
                "A-17",
                "PO 4711",
                "With thanks",
                null);
    }

    private static AdjustmentMade memo() {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId("m1"),
                ACME,
                new InvoiceId("i1"),
                AdjustmentKind.CREDIT_MEMO,
                usd("-54.13"),
                usd("0"),
                "half was wet",
                LocalDate.of(2026, 3, 25),
                DoneBy.alone("ann", LocalDate.of(2026, 3, 25)),
                List.of(
                        new MemoLine(
                                "Flour, fine",
                                usd("50.00"),
                                List.of(new MemoLine.Tax("MA-SALES", usd("4.13"))))));
    }

    private static DunningNoticeIssued notice() {
        return new DunningNoticeIssued(
                BOOK,
                new NoticeId("n1"),
                null,
                ACME,
                APRIL,
                "usual",
                2,
                "Second reminder",
                DunningChannel.LETTER,
                null,
                List.of(
                        new DunnedItem(
                                new InvoiceId("i1"),
                                LocalDate.of(2026, 4, 1),
                                usd("54.12"),
                                2,
                                new AdjustmentId("fee"),
                                usd("5.00"),
                                new AdjustmentId("int"),
                                usd("0.10"),
                                null)),
                usd("54.12"),
                usd("20.00"),
                "ann");
    }

    /** One of each reason why an account gets no statement. */
    private static void others() {
        for (String id : List.of("child", "dead", "homeless", "quiet", "rich", "settled")) {
            server.publish(account(BOOK, id));
            if (!id.equals("homeless")) {
                server.publish(
                        new AccountAddressChanged(
                                BOOK, new AccountId(id), SALEM, LocalDate.of(2026, 1, 1)));
            }
            if (id.equals("rich") || id.equals("settled")) continue;
            server.publish(invoice(BOOK, id, "i-" + id, "2026-03-03", part("7.00", "2026-04-02")));
        }
        server.publish(
                contact("quiet", Channel.NONE),
                new AccountPayerAdded(BOOK, new AccountId("child"), ACME, MARCH),
                new DunningHeld(
                        BOOK,
                        new AccountId("dead"),
                        null,
                        HoldKind.DECEASED,
                        "estate",
                        MARCH,
                        null),
                new PaymentPosted(
                        BOOK,
                        new PaymentId("p-rich"),
                        new AccountId("rich"),
                        usd("9.00"),
                        PaymentMethod.CASH,
                        MARCH,
                        MARCH,
                        null,
                        null,
                        List.of()));
    }

    private static final BookId EURO = new BookId("papered-eu");

    /** Both parties as Peppol wants them. */
    private static void european() {
        var de = new PostalAddress(List.of("Allee 1"), "Berlin", null, "10115", "DE");
        var at = new PostalAddress(List.of("Ring 2"), "Wien", null, "1010", "AT");
        Currency eur = Currency.getInstance("EUR");
        var buyer = new AccountId("wien");
        Money net = Money.parse("100.00", "EUR");
        Money tax = Money.parse("19.00", "EUR");
        lastOfEuro =
                server.publish(
                        new BookOpened(
                                EURO, "Mühle", ZoneOffset.UTC, eur, 1, LocalDate.of(2025, 1, 1)),
                        new BookLetterheadSet(
                                EURO,
                                new Letterhead(
                                        "Mühle GmbH",
                                        de,
                                        "DE123456788",
                                        "HRB 1",
                                        "post@muehle.example",
                                        null,
                                        new ElectronicAddress("9930", "DE123456788"),
                                        List.of(
                                                new Letterhead.PaymentAccount(
                                                        eur,
                                                        "Mühle GmbH",
                                                        "DE89370400440532013000",
                                                        "COBADEFFXXX",
                                                        null))),
                                LocalDate.of(2026, 1, 1)),
                        new BookTemplateSet(
                                EURO,
                                new DocumentTemplate(
                                        1,
                                        DocumentTemplate.Paper.A4,
                                        "#1d4e79",
                                        null,
                                        "de",
                                        Map.of()),
                                LocalDate.of(2026, 1, 1)),
                        new AccountOpened(
                                EURO,
                                buyer,
                                "Bäckerei Wien",
                                AccountKind.CUSTOMER,
                                eur,
                                CreditTerms.net(30),
                                LocalDate.of(2026, 1, 1)),
                        new AccountAddressChanged(EURO, buyer, at, LocalDate.of(2026, 1, 1)),
                        new AccountTaxIdChanged(
                                EURO, buyer, "ATU12345675", LocalDate.of(2026, 1, 1)),
                        new AccountContactChanged(
                                EURO,
                                buyer,
                                new AccountContact(
                                        Channel.EMAIL,
                                        "de-AT",
                                        List.of("re@wien.example"),
                                        new ElectronicAddress("9914", "ATU12345675")),
                                LocalDate.of(2026, 1, 1)),
                        new InvoiceIssued(
                                EURO,
                                new InvoiceId("e1"),
                                new InvoiceNumber("RE-1"),
                                buyer,
                                MARCH,
                                List.of(
                                        new InvoiceLine(
                                                "Mehl",
                                                BigDecimal.ONE,
                                                new BigDecimal("100.00"),
                                                net,
                                                List.of(
                                                        new InvoiceLine.LineTax(
                                                                "VAT",
                                                                new BigDecimal("19"),
                                                                tax,
                                                                TaxCategory.S,
                                                                null)),
                                                null)),
                                TaxMethod.USUAL,
                                net,
                                tax,
                                net.plus(tax),
                                List.of(new Installment(LocalDate.of(2026, 4, 1), net.plus(tax))),
                                null,
                                "BR-9",
                                null,
                                null));
    }

    private static final StatementRunId RUN = new StatementRunId("2026-03-31-open-item");

    private static void statements() {
        server.publish(
                new StatementRunStarted(
                        BOOK, RUN, StatementForm.OPEN_ITEM, null, LocalDate.of(2026, 3, 31), "ann"),
                new StatementRunContinued(
                        BOOK,
                        RUN,
                        StatementForm.OPEN_ITEM,
                        null,
                        LocalDate.of(2026, 3, 31),
                        1,
                        List.of(ACME),
                        null),
                statement("s-open", RUN, StatementForm.OPEN_ITEM, false),
                statement("s-family", null, StatementForm.ACTIVITY, true),
                statement("s-forward", null, StatementForm.BALANCE_FORWARD, false),
                // known later: nothing of it is on what went out before
                new PaymentPosted(
                        BOOK,
                        new PaymentId("late"),
                        ACME,
                        usd("1.11"),
                        PaymentMethod.CASH,
                        LocalDate.of(2026, 3, 30),
                        LocalDate.of(2026, 3, 30),
                        null,
                        null,
                        List.of()));
    }

    private static StatementIssued statement(
            String id, @Nullable StatementRunId run, StatementForm form, boolean family) {
        return new StatementIssued(
                BOOK,
                new StatementId(id),
                run,
                ACME,
                form,
                form.hasPeriod() ? LocalDate.of(2026, 3, 10) : null,
                family,
                LocalDate.of(2026, 3, 31),
                "ann");
    }

    private static long deliveries() {
        var content = new DeliveryPrepared.Content("i.pdf", "application/pdf", "00".repeat(32), 9);
        long position = 0;
        for (String id : List.of("asked", "letter", "back", "again", "sent")) {
            var delivery = new DeliveryId(id);
            String document = id.equals("back") || id.equals("again") ? "i1" : "i2-" + id;
            position =
                    server.publish(
                            new DeliveryRequested(
                                    BOOK,
                                    delivery,
                                    ACME,
                                    DocumentKind.INVOICE,
                                    document,
                                    APRIL,
                                    "ann"));
            if (id.equals("asked")) continue;
            position =
                    server.publish(
                            new DeliveryPrepared(
                                    BOOK,
                                    delivery,
                                    ACME,
                                    id.equals("letter") ? Channel.LETTER : Channel.EMAIL,
                                    List.of("ap@acme.example"),
                                    "Invoice",
                                    List.of(content),
                                    null,
                                    APRIL));
        }
        server.publish(report("back", Outcome.SENT, "250 OK"));
        server.publish(report("back", Outcome.BOUNCED, "550 no such user"));
        server.publish(report("again", Outcome.UNDECIDED, null));
        return Math.max(position, server.publish(report("sent", Outcome.SENT, "250 OK")));
    }

    private static DeliveryReported report(String id, Outcome outcome, @Nullable String detail) {
        return new DeliveryReported(BOOK, new DeliveryId(id), outcome, detail, APRIL);
    }

    private static HttpResponse<String> ask(String path) {
        long known = path.startsWith("papered-eu") ? lastOfEuro : last;
        return server.get("/v1/books/" + path, QueryRequest.MIN_POSITION, Long.toString(known));
    }

    private static JsonNode get(String path) {
        var answer = ask("papered" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String page(String path) {
        var answer = ask(path + (path.contains("?") ? "&" : "?") + "format=HTML");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("text/html;charset=UTF-8");
        return answer.body()
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static byte[] bytes(String path) throws IOException, InterruptedException {
        page(path.substring(1)); // it has come so far
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            server.to("/v1/books" + path, server.token()).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            return answer.body();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    @Test
    void anInvoiceSaysWhatWasBookedAndWhoSentItThen() throws Exception {
        byte[] pdf = bytes("/papered/documents/invoice/i1");
        assertThat(text(pdf))
                .contains("North Mills")
                .doesNotContain("North & Sons")
                .contains("INV-i1", "Account acme", "1 Mill Lane", "Flour, fine")
                .contains("8.25", "108.25", "A-17", "PO 4711", "With thanks", "000123456");
        assertThat(bytes("/papered/documents/invoice/i1")).as("again").isEqualTo(pdf);
    }

    @Test
    void anotherLetterheadAndTemplateAreThoseOfLaterDocuments() {
        assertThat(page("papered/documents/invoice/i2"))
                .contains("North &amp; Sons", "We thank you.");
        assertThat(page("papered/documents/invoice/i1")).doesNotContain("We thank you.");
        assertThat(page("papered/documents/invoice/i0"))
                .as("older than any letterhead: the first")
                .contains("North Mills");
    }

    @Test
    void otherDocumentsSayWhatHappened() {
        assertThat(page("papered/documents/credit-memo/m1"))
                .contains("half was wet", "INV-i1", "54.13", "4.13", "8.25");
        assertThat(page("papered/documents/receipt/p1"))
                .contains("check 77", "60.00", "N-i2", "40.00")
                .as("what is left of the invoice, and of the payment")
                .contains("5.00");
        assertThat(page("papered/documents/refund-notice/r1"))
                .contains("15.00", "paid too much", "check 77");
        assertThat(page("papered/documents/reminder/n1"))
                .contains("INV-i1", "54.12", "5.00", "0.10")
                .as("54.12 less 20.00, and 5.10")
                .contains("39.22");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ask("papered/documents/invoice/none").statusCode()).isEqualTo(404);
        assertThat(ask("papered/documents/letter/i1").statusCode()).isEqualTo(404);
        assertThat(ask("papered/documents/credit-memo/i1").statusCode()).isEqualTo(404);
        assertThat(ask("papered/documents/invoice/i1?format=DOC").statusCode()).isEqualTo(400);
    }

    @Test
    void anEInvoiceThatTheRulesRefuseSaysWhy() {
        var refused = ask("papered/documents/invoice/i1?format=UBL");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(QueryServer.json(refused).get("type").asString())
                .isEqualTo("/problems/document-refused");
        assertThat(QueryServer.json(refused).get("detail").asString()).isNotBlank();
    }

    @Test
    void anEInvoiceThatTheyPassIsInTheParcel() throws Exception {
        var ubl = ask("papered-eu/documents/invoice/e1?format=UBL");
        assertThat(ubl.statusCode()).as(ubl.body()).isEqualTo(200);
        assertThat(ubl.body()).contains("RE-1", "119.00", "ATU12345675");
        JsonNode parcel = QueryServer.json(ask("papered-eu/documents/invoice/e1/parcel"));
        assertThat(parcel.get("channel").asString()).isEqualTo("EMAIL");
        assertThat(parcel.get("language").asString()).isEqualTo("de");
        assertThat(parcel.get("recipients").get(0).asString()).isEqualTo("re@wien.example");
        assertThat(parcel.get("subject").asString()).isEqualTo("Rechnung RE-1 von Mühle GmbH");
        assertThat(parcel.has("withheld")).isFalse();
        List<String> names = new ArrayList<>();
        for (JsonNode one : parcel.get("contents")) names.add(one.get("name").asString());
        assertThat(names)
                .containsExactly(
                        "message.txt", "message.html", "invoice-re-1.pdf", "invoice-re-1.xml");
        byte[] pdf = Base64.getDecoder().decode(parcel.at("/contents/2/base64").asString());
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().keySet())
                    .containsExactly("factur-x.xml");
        }
        String message =
                new String(
                        Base64.getDecoder().decode(parcel.at("/contents/0/base64").asString()),
                        StandardCharsets.UTF_8);
        assertThat(message).contains("Rechnung RE-1", "Bäckerei Wien", "Mühle GmbH");
    }

    @Test
    void aParcelGoesAsTheAccountWants() {
        assertThat(get("/documents/invoice/i1/parcel").get("channel").asString())
                .isEqualTo("EMAIL");
        assertThat(get("/documents/reminder/n1/parcel").get("channel").asString())
                .as("as the ladder says")
                .isEqualTo("LETTER");
        assertThat(get("/documents/invoice/i-child/parcel").get("channel").asString())
                .as("nothing was said: a letter")
                .isEqualTo("LETTER");
        var wantsNone = ask("papered/documents/invoice/i-quiet/parcel");
        assertThat(wantsNone.statusCode()).isEqualTo(422);
        assertThat(wantsNone.body()).contains("wants no documents");
        var homeless = ask("papered/documents/invoice/i-homeless/parcel");
        assertThat(homeless.statusCode()).isEqualTo(422);
        assertThat(homeless.body()).contains("neither an e-mail nor a postal address");
    }

    @Test
    void aStatementSaysWhatWasKnownWhenItWasIssued() {
        // i0 10.00, i1 54.12 after the memo, i2 60.00; 20.00 unapplied
        assertThat(page("papered/documents/statement/s-open"))
                .contains("INV-i1", "54.12", "N-i2", "60.00")
                .contains("104.12")
                .doesNotContain("1.11");
        String forward = page("papered/documents/statement/s-forward");
        assertThat(forward).as("before 10 March: i0 and i1").contains("118.25");
        assertThat(forward).contains("104.12").doesNotContain("1.11");
        String family = page("papered/documents/statement/s-family");
        assertThat(family).as("with the child's 7.00").contains("Account child", "111.12");
        assertThat(page("papered/accounts/acme/statement?effectiveOn=2026-03-31"))
                .as("as is known now")
                .contains("103.01");
        assertThat(
                        page(
                                "papered/accounts/acme/statement?form=ACTIVITY&from=2026-03-20"
                                        + "&effectiveOn=2026-03-31"))
                .contains("check 77", "54.13");
        assertThat(ask("papered/accounts/acme/statement?from=2026-03-20").statusCode())
                .isEqualTo(400);
    }

    private static List<String> proposals(String query) {
        List<String> told = new ArrayList<>();
        for (JsonNode one :
                get("/statement-proposals?effectiveOn=2026-03-31" + query).get("items")) {
            told.add(
                    one.get("account").asString()
                            + " "
                            + (one.has("why") ? one.get("why").asString() : "gets"));
        }
        return told;
    }

    @Test
    void saysWhoARunTellsAndWhyNotTheOthers() {
        assertThat(proposals(""))
                .containsExactly(
                        "acme gets",
                        "child gets",
                        "dead ON_HOLD",
                        "homeless NO_ADDRESS",
                        "quiet WANTS_NONE",
                        "rich ONLY_CREDIT");
        assertThat(proposals("&gets=true&limit=1")).containsExactly("acme gets");
        assertThat(proposals("&gets=false")).hasSize(4);
        assertThat(proposals("&form=ACTIVITY&from=2026-03-01"))
                .as("its payment is told")
                .contains("rich gets");
        assertThat(ask("papered/statement-proposals?form=ACTIVITY").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsStatementsAndRuns() {
        assertThat(get("/statements?account=acme").get("items")).hasSize(3);
        assertThat(get("/statements?run=" + RUN).get("items")).hasSize(1);
        assertThat(get("/statements/s-family").get("family").asBoolean()).isTrue();
        JsonNode run = get("/statement-runs/" + RUN);
        assertThat(run.get("complete").asBoolean()).isTrue();
        assertThat(run.get("found").asInt()).isEqualTo(1);
        assertThat(run.get("issued").asInt()).isEqualTo(1);
        assertThat(get("/statement-runs").get("items")).hasSize(1);
        assertThat(ask("papered/statements/none").statusCode()).isEqualTo(404);
        assertThat(ask("papered/statement-runs/none").statusCode()).isEqualTo(404);
    }

    private static List<String> deliveriesOf(String query) {
        List<String> told = new ArrayList<>();
        for (JsonNode one : get("/deliveries" + query).get("items")) {
            told.add(one.get("delivery").asString() + " " + one.get("state").asString());
        }
        return told;
    }

    @Test
    void tellsWhatBecameOfEachDelivery() {
        assertThat(deliveriesOf(""))
                .containsExactly(
                        "sent SENT",
                        "again UNDECIDED",
                        "back BOUNCED",
                        "letter PREPARED",
                        "asked REQUESTED");
        assertThat(deliveriesOf("?state=BOUNCED")).containsExactly("back BOUNCED");
        assertThat(deliveriesOf("?channel=LETTER")).containsExactly("letter PREPARED");
        assertThat(deliveriesOf("?document=i1")).hasSize(2);
        assertThat(deliveriesOf("?kind=RECEIPT")).isEmpty();
        JsonNode back = get("/deliveries/back");
        assertThat(back.get("detail").asString()).isEqualTo("550 no such user");
        assertThat(back.get("reports")).hasSize(2);
        assertThat(back.at("/contents/0/sha256").asString()).hasSize(64);
        assertThat(ask("papered/deliveries/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDidNotArriveWaitsForSomebodyUntilItIsSentAgain() {
        List<String> waiting = new ArrayList<>();
        for (JsonNode one : get("/queues/deliveries?effectiveOn=2026-04-09").get("items")) {
            waiting.add(one.get("item").asString() + " " + one.at("/why/code").asString());
        }
        assertThat(waiting).containsExactlyInAnyOrder("letter TO_PRINT", "again UNDECIDED");
    }

    @Test
    void listsWhatDocumentsSay() {
        JsonNode texts = get("/document-texts?effectiveOn=2026-03-20");
        assertThat(texts.get("language").asString()).isEqualTo("en");
        boolean found = false;
        for (JsonNode one : texts.get("items")) {
            if (!one.get("key").asString().equals("invoice.lead")) continue;
            found = true;
            assertThat(one.get("ours").asString()).isEqualTo("We thank you.");
            assertThat(one.get("text").asString()).isNotEqualTo("We thank you.");
        }
        assertThat(found).isTrue();
        assertThat(get("/document-texts?language=de").get("language").asString()).isEqualTo("de");
    }

    @Test
    void theBookAndItsAccountsSayHowDocumentsGo() {
        JsonNode book = get("");
        assertThat(book.at("/letterhead/name").asString()).isEqualTo("North & Sons");
        assertThat(book.at("/template/paper").asString()).isEqualTo("LETTER");
        assertThat(book.get("delivery")).isEmpty();
        assertThat(get("/accounts/acme").at("/contact/emails/0").asString())
                .isEqualTo("ap@acme.example");
    }
}

package dev.countinghouse.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Heading;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.Line;
import dev.countinghouse.documents.Party;
import dev.countinghouse.documents.Payable;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.Samples;
import dev.countinghouse.documents.Tax;
import dev.countinghouse.documents.TaxCategory;
import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.pdf.Pdfs;
import dev.countinghouse.documents.pdf.Verified;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Paper;
import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.formats.Formats;

import org.junit.jupiter.api.Test;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class EInvoicesTest {

    private static final TemplateSet SET = Samples.set(Paper.A4);
    private static final EInvoices WRITER = new EInvoices(new Pdfs(new Pages()));

    @Test
    void invoicesAndCreditMemosPassTheRulesInBothSyntaxes() {
        for (Document document :
                List.of(Samples.invoice(5), Samples.fullInvoice(), Samples.creditMemo())) {
            assertThat(written(document, Syntax.UBL)).isNotEmpty();
            assertThat(written(document, Syntax.CII)).isNotEmpty();
        }
    }

    /** Case A2 (c): the books say 348.12 of tax, the standard's rule 348.11. */
    @Test
    void theCentOfLineRoundingIsStatedAsRounding() {
        Tax tax = Tax.standard("25");
        Money each = nok("696.22");
        Sale sale =
                new Sale(
                        List.of(
                                Line.of("Chair", "2", "348.11", each, tax),
                                Line.of("Chair", "2", "348.11", each, tax)),
                        List.of(new Tax.Share(tax, nok("1392.44"), nok("348.12"))),
                        nok("1392.44"),
                        nok("348.12"),
                        nok("1740.56"),
                        false,
                        null,
                        null,
                        null);
        String xml = written(invoice(sale, "NOK"), Syntax.UBL);
        assertThat(xml)
                .contains("<cbc:TaxAmount currencyID=\"NOK\">348.11</cbc:TaxAmount>")
                .contains("<cbc:TaxInclusiveAmount currencyID=\"NOK\">1740.55<")
                .contains("<cbc:PayableRoundingAmount currencyID=\"NOK\">0.01<")
                .contains("<cbc:PayableAmount currencyID=\"NOK\">1740.56<");
    }

    /** Case A2 (a) and (b): one line at 22 %, and ten lines whose taxes were rounded apart. */
    @Test
    void whatEachMethodComesToIsPaid() {
        Tax tax = Tax.standard("22");
        Sale one =
                new Sale(
                        List.of(Line.of("Panel", "16", "334.416", eur("5350.66"), tax)),
                        List.of(new Tax.Share(tax, eur("5350.66"), eur("1177.15"))),
                        eur("5350.66"),
                        eur("1177.15"),
                        eur("6527.81"),
                        false,
                        null,
                        null,
                        null);
        assertThat(written(invoice(one, "EUR"), Syntax.UBL))
                .contains(">6527.81</cbc:PayableAmount>")
                .doesNotContain("PayableRoundingAmount");

        Tax low = Tax.standard("5.5");
        List<Line> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) ten.add(Line.of("Bread", "1", "3.60", eur("3.60"), low));
        Sale apart =
                new Sale(
                        ten,
                        List.of(new Tax.Share(low, eur("36.00"), eur("2.00"))),
                        eur("36.00"),
                        eur("2.00"),
                        eur("38.00"),
                        false,
                        null,
                        null,
                        null);
        assertThat(written(invoice(apart, "EUR"), Syntax.UBL))
                .contains(">1.98</cbc:TaxAmount>")
                .contains(">0.02</cbc:PayableRoundingAmount>")
                .contains(">38.00</cbc:PayableAmount>");
    }

    /** Case D5: the buyer owes the price agreed, to the cent. */
    @Test
    void pricesWithTaxInThemAreOwedAsAgreed() {
        assertThat(inclusive("79.20", "19", "66.55", "12.65"))
                .contains(">12.64</cbc:TaxAmount>")
                .contains(">0.01</cbc:PayableRoundingAmount>")
                .contains(">79.20</cbc:PayableAmount>");
        assertThat(inclusive("19.95", "19", "16.76", "3.19"))
                .contains(">3.18</cbc:TaxAmount>")
                .contains(">19.95</cbc:PayableAmount>");
        assertThat(inclusive("9.99", "20", "8.33", "1.66"))
                .contains(">1.67</cbc:TaxAmount>")
                .contains(">-0.01</cbc:PayableRoundingAmount>")
                .contains(">9.99</cbc:PayableAmount>");
        assertThat(inclusive("9.99", "20", "8.32", "1.67")).contains(">9.99</cbc:PayableAmount>");
    }

    private static String inclusive(String price, String rate, String net, String tax) {
        Tax standard = Tax.standard(rate);
        Line line =
                new Line(
                        null,
                        "Lamp",
                        BigDecimal.ONE,
                        Line.ONE,
                        new BigDecimal(price),
                        eur(net),
                        eur(price),
                        List.of(standard));
        Sale sale =
                new Sale(
                        List.of(line),
                        List.of(new Tax.Share(standard, eur(net), eur(tax))),
                        eur(net),
                        eur(tax),
                        eur(price),
                        true,
                        null,
                        null,
                        null);
        return written(invoice(sale, "EUR"), Syntax.UBL);
    }

    @Test
    void eachCategoryIsStatedWithItsReason() {
        for (TaxCategory category : TaxCategory.values()) {
            Tax tax = category.isTaxed() ? Tax.standard("19") : Tax.none(category, null);
            Sale plain = Samples.sale(2, "EUR", tax);
            Sale sale =
                    new Sale(
                            plain.lines(),
                            plain.taxes(),
                            plain.net(),
                            plain.tax(),
                            plain.total(),
                            false,
                            null,
                            LocalDate.of(2026, 5, 28),
                            category == TaxCategory.INTRA_COMMUNITY ? "FR" : null);
            Document document =
                    new InvoiceDocument(
                            Samples.heading(Samples.seller(), Samples.frenchBuyer(), "RE-1", "EUR"),
                            sale,
                            Payable.by(LocalDate.of(2026, 6, 30), sale.total(), Samples.SEPA));
            assertThat(written(document, Syntax.UBL)).contains(">" + category.code() + "</cbc:ID>");
            assertThat(written(document, Syntax.CII))
                    .contains(">" + category.code() + "</ram:CategoryCode>");
        }
    }

    @Test
    void whatTheRulesRefuseDoesNotLeave() {
        Heading known = Samples.heading(Samples.seller(), Samples.buyer(), "RE-1", "EUR");
        Party nameless = Party.of("Somebody", null);
        Sale sale = Samples.sale(1, "EUR", Tax.standard("19"));
        Heading poor =
                new Heading(
                        nameless,
                        nameless,
                        "RE-1",
                        known.dated(),
                        known.currency(),
                        null,
                        null,
                        null,
                        null);
        List<String> reasons =
                refused(
                        new InvoiceDocument(
                                poor, sale, Payable.by(known.dated(), sale.total(), null)));
        assertThat(reasons).anyMatch(each -> each.contains("BR-08"));
        assertThat(reasons).anyMatch(each -> each.contains("PEPPOL-EN16931-R003"));
        assertThat(reasons).anyMatch(each -> each.contains("PEPPOL-EN16931-R020"));
    }

    @Test
    void whatTheStandardHasNoWordsForIsRefused() {
        Tax tax = Tax.standard("19");
        Line twice = Line.of("Bag", "1", "10", eur("10.00"), tax, Tax.standard("2"));
        Sale two = Samples.sale(List.of(twice), eur("10.00"), tax);
        assertThat(refused(invoice(two, "EUR"))).first().asString().startsWith("BR-CO-4");

        Sale wrong =
                new Sale(
                        List.of(Line.of("Bag", "1", "10", eur("10.00"), tax)),
                        List.of(new Tax.Share(tax, eur("10.00"), eur("2.90"))),
                        eur("10.00"),
                        eur("2.90"),
                        eur("12.90"),
                        false,
                        null,
                        null,
                        null);
        assertThat(refused(invoice(wrong, "EUR"))).first().asString().startsWith("BR-CO-17");
        assertThat(refused(Samples.receipt())).hasSize(1);
    }

    @Test
    void ourReaderAndAnotherReadBackTheSameTotals() throws Exception {
        InvoiceDocument invoice = Samples.fullInvoice();
        String due = invoice.payable().due().decimal();
        for (Syntax syntax : Syntax.values()) {
            byte[] xml = written(invoice, syntax).getBytes(StandardCharsets.UTF_8);
            assertThat(Formats.inspect(new ByteArrayInputStream(xml)).totals())
                    .containsEntry("payable", new BigDecimal(due))
                    .containsEntry("number", invoice.heading().number())
                    .containsEntry("lines", 4L);
        }
        Outcome outcome = WRITER.facturX(invoice, SET, Language.DE);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        byte[] pdf = ((Outcome.Written) outcome).bytes();
        assertThat(Formats.inspect(new ByteArrayInputStream(pdf)).totals())
                .containsEntry("payable", new BigDecimal(due));
        assertThat(Verified.against(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();

        var importer = new ZUGFeRDInvoiceImporter(new ByteArrayInputStream(pdf));
        assertThat(importer.extractInvoice().getNumber()).isEqualTo(invoice.heading().number());
        assertThat(new TransactionCalculator(importer.extractInvoice()).getDuePayable())
                .isEqualByComparingTo(due);
    }

    @Test
    void aCreditMemoNamesTheInvoiceThatItCorrects() {
        CreditMemoDocument memo = Samples.creditMemo();
        assertThat(written(memo, Syntax.UBL))
                .contains("<cbc:CreditNoteTypeCode>381<", "<cbc:ID>RE-2026-00417</cbc:ID>");
        assertThat(written(memo, Syntax.CII)).contains("<ram:TypeCode>381<");
    }

    private static InvoiceDocument invoice(Sale sale, String currency) {
        return Samples.invoice(
                Samples.heading(Samples.seller(), Samples.buyer(), "RE-7", currency),
                sale,
                Samples.SEPA);
    }

    private static String written(Document document, Syntax syntax) {
        Outcome outcome = WRITER.write(document, syntax, SET.words(Language.EN));
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return new String(((Outcome.Written) outcome).bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> refused(Document document) {
        Outcome outcome = WRITER.write(document, Syntax.UBL, SET.words(Language.EN));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reasons();
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static Money nok(String amount) {
        return Money.parse(amount, "NOK");
    }
}

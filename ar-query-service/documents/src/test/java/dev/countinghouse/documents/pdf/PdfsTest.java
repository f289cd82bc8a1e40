package dev.countinghouse.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.Samples;
import dev.countinghouse.documents.StatementDocument.Form;
import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class PdfsTest {

    private static final Pdfs PDFS = new Pdfs(new Pages());

    @Test
    void everyKindOnBothPapersIsSoundForArchivesAndForReadersAloud() throws Exception {
        int index = 0;
        for (Map.Entry<String, Document> each : new TreeMap<>(Samples.each()).entrySet()) {
            for (Paper paper : Paper.values()) {
                byte[] pdf = pdf(each.getValue(), paper, Samples.language(index++ / 2));
                String name = each.getKey() + " " + paper;
                assertThat(Verified.against(pdf, PDFAFlavour.PDFA_3_A)).as(name).isEmpty();
                if (paper == Paper.A4) {
                    assertThat(Verified.against(pdf, PDFAFlavour.PDFUA_1)).as(name).isEmpty();
                }
            }
        }
    }

    @Test
    void lettersOfOtherScriptsAreSoundToo() throws Exception {
        for (String name :
                List.of("בית מסחר לספרים 24 בע\"מ", "شركة النور للتجارة 24", "Δρόμος 漢字 \u0001")) {
            byte[] pdf = pdf(named(name), Paper.A4, Language.DE);
            assertThat(Verified.against(pdf, PDFAFlavour.PDFA_3_A)).as(name).isEmpty();
        }
    }

    @Test
    void addressSheetsAreSoundAndSayNothingButTheAddress() throws Exception {
        byte[] pdf =
                PDFS.addressSheet(
                        Samples.invoice(1), Samples.set(Paper.LETTER), Samples.language(0));
        assertThat(Verified.against(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            var buyer = Samples.invoice(1).heading().buyer();
            assertThat(text(file, 1)).contains(buyer.name()).doesNotContain("Page", "Invoice");
        }
    }

    @Test
    void reportsAreSoundOnBothPapers() throws Exception {
        for (Paper paper : Paper.values()) {
            byte[] pdf = PDFS.pdf(Samples.report(), Samples.set(paper), Language.DE);
            assertThat(Verified.against(pdf, PDFAFlavour.PDFA_3_A)).as(paper.name()).isEmpty();
            assertThat(Verified.against(pdf, PDFAFlavour.PDFUA_1)).as(paper.name()).isEmpty();
        }
    }

    @Test
    void theSameDocumentAndSetGiveTheSameBytes() {
        for (Document each : List.of(Samples.fullInvoice(), Samples.statement(Form.ACTIVITY, 40))) {
            byte[] first = pdf(each, Paper.LETTER, Language.FR);
            byte[] other = new Pdfs(new Pages()).pdf(each, Samples.set(Paper.LETTER), Language.FR);
            assertThat(other).isEqualTo(first);
            assertThat(pdf(each, Paper.LETTER, Language.FR)).isEqualTo(first);
            assertThat(pdf(each, Paper.LETTER, Language.DE)).isNotEqualTo(first);
        }
    }

    @Test
    void aLongInvoiceCarriesItsSumAndRepeatsItsHeader() throws IOException {
        byte[] pdf = pdf(Samples.invoice(120), Paper.A4, Language.EN);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            int pages = file.getNumberOfPages();
            assertThat(pages).isBetween(5, 9);
            String first = text(file, 1);
            String second = text(file, 2);
            String last = text(file, pages);
            String carried = first.replaceAll("(?s).*Carried forward (EUR.[0-9,.]+).*", "$1");
            assertThat(carried).startsWith("EUR").hasSizeLessThan(20);
            assertThat(first).contains("Page 1 of " + pages).doesNotContain("Brought");
            assertThat(second).contains("Description", "Brought forward " + carried);
            assertThat(last).contains("Page " + pages, "Amount due").doesNotContain("Carried");
        }
    }

    /** Case A13: what was known then, and each item in one age. */
    @Test
    void aStatementSaysWhatItKnewAndWhatIsHowLate() throws IOException {
        try (PDDocument file =
                Loader.loadPDF(pdf(Samples.statement(Form.OPEN_ITEM, 5), Paper.A4, Language.EN))) {
            assertThat(text(file, 1))
                    .contains("Open items as of 31 May 2026")
                    .contains("recorded by 1 June 2026 06:30 UTC")
                    .contains("Not due", "31–60 days", "Over 90 days")
                    .contains("16.00", "1.00", "6.00", "8.00", "31.00");
        }
    }

    private static InvoiceDocument named(String name) {
        return Samples.invoice(
                Samples.heading(Samples.seller(), Samples.named(name), "RE-9", "EUR"),
                Samples.invoice(1).sale(),
                Samples.SEPA);
    }

    private static byte[] pdf(Document document, Paper paper, Language language) {
        return PDFS.pdf(document, Samples.set(paper), language);
    }

    private static String text(PDDocument file, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file);
    }
}

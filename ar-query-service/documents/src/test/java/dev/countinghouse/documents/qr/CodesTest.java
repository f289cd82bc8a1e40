package dev.countinghouse.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.BankAccount;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Samples;
import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.pdf.Pdfs;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Paper;

import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.QRBill;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** The codes are read as a phone reads them: from the picture of the page. */
class CodesTest {

    private static final int DOTS_PER_INCH = 200;

    @Test
    void theCodeOfAnInvoiceInEuroIsASepaTransfer() throws Exception {
        for (Paper paper : Paper.values()) {
            String text = scanned(Samples.invoice(2), paper, 0);
            assertThat(text.split("\n", -1))
                    .containsExactly(
                            "BCD",
                            "002",
                            "1",
                            "SCT",
                            "COBADEFFXXX",
                            "Alder & Birch GmbH",
                            "DE89370400440532013000",
                            "EUR" + Samples.invoice(2).payable().due().decimal(),
                            "",
                            "",
                            "RE-2026-00417");
        }
    }

    @Test
    void theCodeOfASwissInvoiceIsAQrBill() throws Exception {
        for (Paper paper : Paper.values()) {
            Bill bill = QRBill.decodeQrCodeText(scanned(Samples.swissInvoice(), paper, 1));
            assertThat(QRBill.validate(bill).isValid()).isTrue();
            assertThat(bill.getAccount()).isEqualTo("CH9300762011623852957");
            assertThat(bill.getAmount())
                    .isEqualTo(Samples.swissInvoice().payable().due().decimal());
            assertThat(bill.getCurrency()).isEqualTo("CHF");
            assertThat(bill.getDebtor().getName()).isEqualTo("Pia-Maria Rutschmann-Schnyder");
            assertThat(bill.getUnstructuredMessage()).isEqualTo("2026-0731");
        }
    }

    @Test
    void aQrReferenceGoesWithAQrIban() {
        BankAccount bank = new BankAccount("Alder & Birch AG", "CH4431999123000889012", null, null);
        Remittance referred =
                new Remittance(
                        bank, Money.parse("1949.75", "CHF"), "21 00000 00003 13947 14300 09017");
        assertThat(SwissBill.of(referred, Samples.swissSeller(), Samples.swissBuyer()))
                .hasValueSatisfying(
                        bill -> {
                            assertThat(bill.reference())
                                    .isEqualTo("21 00000 00003 13947 14300 09017");
                            assertThat(bill.amount()).isEqualTo("1 949.75");
                        });
        Remittance plain = new Remittance(bank, Money.parse("1949.75", "CHF"), "2026-1");
        assertThat(SwissBill.of(plain, Samples.swissSeller(), Samples.swissBuyer())).isEmpty();
    }

    @Test
    void whereNoBankWouldTakeItThereIsNoCode() {
        Money euro = Money.parse("10.00", "EUR");
        Money dollars = Money.parse("10.00", "USD");
        BankAccount wrong = new BankAccount("A", "DE88370400440532013000", null, null);
        BankAccount brazil = new BankAccount("A", "BR1800360305000010009795493C1", null, null);
        for (Remittance none :
                List.of(
                        new Remittance(Samples.SEPA, dollars, "1"),
                        new Remittance(Samples.SEPA, Money.parse("0.00", "EUR"), "1"),
                        new Remittance(Samples.AMERICAN, euro, "1"),
                        new Remittance(wrong, euro, "1"),
                        new Remittance(brazil, euro, "1"))) {
            assertThat(EpcCode.of(none)).isEmpty();
        }
        assertThat(brazil.isIban()).isTrue();
    }

    @Test
    void longNamesAreCutAndLinesJoined() {
        BankAccount bank =
                new BankAccount("A\nB" + "x".repeat(80), "DE89370400440532013000", null, null);
        String text =
                EpcCode.of(new Remittance(bank, Money.parse("1.00", "EUR"), "R")).orElseThrow();
        assertThat(text.split("\n")[5]).hasSize(70).startsWith("A B");
        assertThat(text.split("\n")).hasSize(11);
    }

    private static String scanned(Document document, Paper paper, int page) throws Exception {
        byte[] pdf = new Pdfs(new Pages()).pdf(document, Samples.set(paper), Language.DE);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(file).renderImageWithDPI(page, DOTS_PER_INCH);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
            var bitmap =
                    new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
            return new MultiFormatReader()
                    .decode(
                            bitmap,
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)))
                    .getText();
        }
    }
}

package dev.countinghouse.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class Mt940Test {

    /** −100.00 + 300.00 − 204.88 is −4.88, so the closing of 4.88 must be a debit. */
    @Test
    void aBlockWithoutEndIsCutOff() {
        String text = new String(Synthetic.MT940, StandardCharsets.UTF_8);
        String cut = text.substring(0, text.indexOf("-}"));
        assertThat(Samples.codes(Samples.inspect(cut))).containsExactly("cut-off");
    }

    @Test
    void aReversedCreditTakesMoneyOutAndAReversedDebitGivesItBack() {
        String text = text().replace(":62F:D070904EUR4,88", ":62F:C070904EUR4,88");
        assertThat(Samples.inspect(Synthetic.MT940).findings()).isEmpty();
        assertThat(Samples.codes(Samples.inspect(text))).containsExactly("balance");
    }

    @Test
    void statementsOfTheSampleWithReversalsTie() {
        Inspection inspection =
                Samples.inspect(
                        Samples.file("bank/wolph+mt940/mt940_tests/betterplace/sepa_mt9401.sta"));
        assertThat(inspection.whole()).isTrue();
        assertThat((List<?>) inspection.totals().get("accounts"))
                .element(0)
                .isEqualTo(
                        Map.of(
                                "account", "50880050/0194774600888",
                                "currency", "EUR",
                                "opening", new BigDecimal("-1234718.36"),
                                "closing", new BigDecimal("-1237628.23"),
                                "credits", new BigDecimal("997241.96"),
                                "debits", new BigDecimal("1000151.83"),
                                "entries", 7L));
    }

    @Test
    void anEntryIsReadWithWhatItsBankLeavesOut() throws IOException {
        assertThat(entry(":61:110701CN50,00NZ10NONREF").amount()).isEqualTo("50.00");
        assertThat(entry(":61:200101    D65,00NOVB1").bookedOn()).isEmpty();
        assertThat(entry(":61:1710111011DF2402,00S   X").amount()).isEqualTo("-2402.00");
        StatementLine full = entry(":61:0709040904CR300,NTRFREF 1//BANK1\nmore");
        assertThat(full.reference()).isEqualTo("REF 1");
        assertThat(full.bankReference()).isEqualTo("BANK1");
        assertThat(full.supplement()).isEqualTo("more");
    }

    @Test
    void detailsAreReadBySubfieldAndByCodeWord() throws IOException {
        Details structured = Details.of(field(":86:166?00GUT\nSCHRIFT?20EREF+1?21two?32PAYER"));
        assertThat(structured.code()).isEqualTo("166");
        assertThat(structured.parts())
                .isEqualTo(Map.of("00", "GUTSCHRIFT", "20", "EREF+1", "21", "two", "32", "PAYER"));
        assertThat(Details.of(field(":86:/EREF/END-2/REMI/invoice 4711")).parts())
                .isEqualTo(Map.of("EREF", "END-2", "REMI", "invoice 4711"));
        assertThat(Details.of(field(":86:plain text")).parts()).isEmpty();
    }

    @Test
    void announcedSumsOfAnInterimReportAreChecked() {
        String report =
                ":20:A\n:25:B\n:34F:EUR0,\n:13D:2401011200+0000\n"
                        + ":61:240101C5,NTRFNONREF\n:90C:1EUR5,00\n-\n";
        Inspection inspection = Samples.inspect(report);
        assertThat(inspection.format()).isEqualTo("mt942");
        assertThat(inspection.whole()).isTrue();
        assertThat(Samples.codes(Samples.inspect(report.replace(":90C:1", ":90C:2"))))
                .containsExactly("summary");
    }

    private static String text() {
        return new String(Synthetic.MT940, StandardCharsets.UTF_8);
    }

    private static StatementLine entry(String text) throws IOException {
        return Objects.requireNonNull(StatementLine.of(field(text)));
    }

    private static Mt940Record.Field field(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Mt940Reader reader =
                new Mt940Reader(new ByteArrayInputStream(bytes), new Head(bytes), _ -> {});
        return (Mt940Record.Field) Objects.requireNonNull(reader.next());
    }
}

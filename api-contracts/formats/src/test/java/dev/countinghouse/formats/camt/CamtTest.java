package dev.countinghouse.formats.camt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CamtTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void aBatchIsProvenByItsDetailsAndAChargeBelongsToTheEntry() {
        Inspection inspection = Samples.inspect(Synthetic.CAMT);
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("credits", new BigDecimal("429.56"))
                .containsEntry("debits", new BigDecimal("1526.00"))
                .containsEntry("entries", 2L);
        assertThat(codes(text().replace(">329.56<", ">329.57<"))).containsExactly("details-sum");
        assertThat(codes(text().replace(">26.00<", ">25.00<"))).containsExactly("details-sum");
    }

    @Test
    void openingAndEntriesDecide() {
        assertThat(codes(text().replace(">946.57<", ">946.58<"))).containsExactly("balance");
    }

    /** −1526.00 turned is +1526.00: 149.87 + 429.56 + 1526.00 = 2105.43. */
    @Test
    void aReversalIsReadTheOtherWayWhereOnlyThatLeadsToTheClosingBalance() {
        String reversal =
                text().replace(
                                "<CdtDbtInd>DBIT</CdtDbtInd><Sts>",
                                "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>");
        assertThat(codes(reversal)).isEmpty();
        String turned =
                reversal.replace("946.57</Amt>\n<CdtDbtInd>DBIT", "2105.43</Amt>\n<CdtDbtInd>CRDT");
        Inspection inspection = Samples.inspect(turned);
        assertThat(inspection.whole()).isTrue();
        assertThat(Samples.codes(inspection)).containsExactly("reversals-turned");
        assertThat(inspection.totals())
                .containsEntry("credits", new BigDecimal("1955.56"))
                .containsEntry("debits", new BigDecimal("0.00"));
        assertThat(codes(reversal.replace(">946.57<", ">946.58<"))).containsExactly("balance");
    }

    @Test
    void documentTypesAndWhatIsCutOffAreErrors() {
        String type = "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///none\">]>\n<Document";
        assertThat(codes(text().replace("<Document", type))).contains("dtd");
        String cut = text().substring(0, text().indexOf("<AddtlNtryInf>"));
        assertThat(codes(cut)).contains("xml", "cut-off");
    }

    /** Their list of entries is that of the first statement only. */
    @Test
    void entriesOfTheSamplesSumToWhatTheirOwnReaderFound() throws IOException {
        for (Samples.Sample sample : Samples.in("bank/genkgo+camt/data/")) {
            Path json = Path.of(sample.path().toString().replaceFirst("\\.xml$", ".json"));
            boolean one = !sample.content().contains("Stmt x2");
            if (one && sample.file().endsWith(".xml") && Files.exists(json)) {
                List<JsonNode> amounts =
                        JsonMapper.shared()
                                .readTree(json.toFile())
                                .path("getEntries")
                                .valueStream()
                                .map(entry -> entry.path("getAmount").path("getAmount"))
                                .toList();
                Inspection inspection = sample.inspection();
                assertThat(inspection.totals())
                        .as(sample.file())
                        .containsEntry("entries", (long) amounts.size());
                assertThat(moved(inspection))
                        .as(sample.file())
                        .isCloseTo(sum(amounts), Offset.offset(CENT));
            }
        }
    }

    /** Theirs are rounded to cents. */
    private static BigDecimal sum(List<JsonNode> cents) {
        return cents.stream()
                .map(each -> new BigDecimal(each.stringValue()).movePointLeft(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal moved(Inspection inspection) {
        BigDecimal credits =
                (BigDecimal) inspection.totals().getOrDefault("credits", BigDecimal.ZERO);
        return credits.subtract(
                (BigDecimal) inspection.totals().getOrDefault("debits", BigDecimal.ZERO));
    }

    private static List<String> codes(String text) {
        return Samples.codes(Samples.inspect(text));
    }

    private static String text() {
        return new String(Synthetic.CAMT, StandardCharsets.UTF_8);
    }
}

package dev.countinghouse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Samples.Sample;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every sample against what its collector found in it, and against our own list of expectations.
 */
class SampleFilesTest {

    private static final Pattern ACH =
            Pattern.compile("(\\d+) batches, (\\d+) entries, .* debit ([\\d.]+) credit ([\\d.]+)");

    private static final Pattern TIED = Pattern.compile("in (\\d+) of (\\d+) statements");

    private static final Pattern PAYABLE = Pattern.compile("; ([A-Z]{3}); .*payable ([\\d.-]+);");

    @Test
    void everyFileIsWhatTheIndexSays() {
        for (Sample sample : samples().toList()) {
            assertThat(sample.inspection().format()).as(sample.file()).isEqualTo(format(sample));
        }
    }

    @Test
    void everyFileIsAsTheListSays() throws IOException {
        Map<String, String> expected = expectations();
        List<String> found = samples().map(SampleFilesTest::line).toList();
        for (String line : found) {
            String file = line.substring(0, line.indexOf('\t'));
            assertThat(line).as(file).isEqualTo(expected.getOrDefault(file, "not in the list"));
        }
    }

    @Test
    void sumsOfAchFilesAreThoseOfTheIndex() {
        for (Sample sample : Samples.in("bank/moov-io+ach/")) {
            Matcher said = ACH.matcher(sample.content());
            Inspection inspection = sample.inspection();
            if (said.find() && inspection.whole() && !sample.content().contains("SEC ADV")) {
                assertThat(inspection.totals())
                        .as(sample.file())
                        .containsEntry("batches", Long.valueOf(said.group(1)))
                        .containsEntry("entries", Long.valueOf(said.group(2)))
                        .containsEntry("debits", new BigDecimal(said.group(3)))
                        .containsEntry("credits", new BigDecimal(said.group(4)));
            }
        }
    }

    @Test
    void statementsTieAsOftenAsTheIndexSays() {
        for (Sample sample : Samples.in("bank/wolph+mt940/")) {
            Matcher said = TIED.matcher(sample.content());
            if (said.find()) {
                long off = Integer.parseInt(said.group(2)) - Integer.parseInt(said.group(1));
                assertThat(Samples.codes(sample.inspection()).stream().filter("balance"::equals))
                        .as(sample.file())
                        .hasSize((int) off);
            }
        }
    }

    @Test
    void invoicesArePayableAsTheIndexSays() {
        for (Sample sample : Samples.in("einvoice/")) {
            Matcher said = PAYABLE.matcher(sample.content());
            if (said.find() && sample.content().startsWith("UBL")) {
                Map<String, Object> totals = sample.inspection().totals();
                assertThat(totals).as(sample.file()).containsEntry("currency", said.group(1));
                assertThat((BigDecimal) totals.get("payable"))
                        .as(sample.file())
                        .isEqualByComparingTo(said.group(2));
            }
        }
    }

    private static Stream<Sample> samples() {
        return Stream.concat(Samples.in("bank/").stream(), Samples.in("einvoice/").stream());
    }

    /** What the index's words mean in our names. */
    private static String format(Sample sample) {
        String content = sample.content();
        Matcher camt = Pattern.compile("^ISO 20022 (camt\\.05[234])").matcher(content);
        if (camt.find()) {
            return camt.group(1);
        }
        return Map.of(
                        "NACHA ACH; ", "nacha",
                        "BAI2; ", "bai2",
                        "SWIFT MT940; ", "mt940",
                        "SWIFT MT942; ", "mt942",
                        "X9.100-187 image", "x9.37",
                        "UBL Invoice; ", "ubl.invoice",
                        "UBL CreditNote; ", "ubl.creditnote",
                        "UN/CEFACT CII", "cii")
                .entrySet()
                .stream()
                .filter(entry -> content.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("unknown");
    }

    /** File, format, version, whole or not, records, the errors' codes, and the totals. */
    private static String line(Sample sample) {
        Inspection inspection = sample.inspection();
        List<String> errors =
                inspection.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::code)
                        .distinct()
                        .sorted()
                        .toList();
        return String.join(
                "\t",
                sample.file(),
                inspection.format(),
                inspection.version(),
                inspection.whole() ? "whole" : "not whole",
                String.valueOf(inspection.records()),
                String.join(",", errors),
                inspection.totals().toString());
    }

    private static Map<String, String> expectations() throws IOException {
        Map<String, String> expected = new HashMap<>();
        try (var in = SampleFilesTest.class.getResourceAsStream("/samples.tsv")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            all.lines().forEach(line -> expected.put(line.substring(0, line.indexOf('\t')), line));
        }
        return expected;
    }
}

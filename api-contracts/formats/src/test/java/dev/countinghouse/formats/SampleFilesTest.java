package dev.countinghouse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Samples.Sample;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final Pattern X12 =
            Pattern.compile("^X12 (\\d{3})(?:x(\\d+))? .*?(\\d+) segments;");

    private static final Pattern CLAIMS = Pattern.compile("; (\\d+) claims");

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

    /** The envelope is whole where the index says so; a balance or an amount may be wrong. */
    @Test
    void interchangesAreAsTheIndexCountsThem() {
        for (Sample sample : Samples.in("x12/")) {
            Matcher said = X12.matcher(sample.content());
            if (!said.find()) {
                continue;
            }
            Inspection inspection = sample.inspection();
            long transactions = said.group(2) == null ? 1 : Long.parseLong(said.group(2));
            assertThat(inspection.totals())
                    .as(sample.file())
                    .containsEntry("transactions", transactions)
                    .containsEntry("segments", Long.valueOf(said.group(3)));
            Matcher claims = CLAIMS.matcher(sample.content());
            if (said.group(1).equals("835") && claims.find()) {
                assertThat(inspection.totals())
                        .as(sample.file())
                        .containsEntry("payments", transactions)
                        .containsEntry("claims", Long.valueOf(claims.group(1)));
            }
            boolean enveloped =
                    Samples.codes(inspection).stream()
                            .noneMatch(
                                    List.of("count", "control-number", "header-missing")::contains);
            assertThat(enveloped).as(sample.file()).isEqualTo(sample.check().equals("ok"));
        }
    }

    /** Summed up by a reading of our own that knows no X12 but its separators. */
    @Test
    void sumsOfRemittancesAreThoseOfTheirSegments() throws IOException {
        for (Sample sample : Samples.in("x12/")) {
            if (!sample.content().startsWith("X12 835")) {
                continue;
            }
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal adjusted = BigDecimal.ZERO;
            for (String segment : Files.readString(sample.path()).split("~\\s*")) {
                String[] parts = segment.split("\\*");
                paid = parts[0].equals("CLP") ? paid.add(new BigDecimal(parts[4])) : paid;
                for (int i = 3; parts[0].equals("CAS") && i < parts.length; i += 3) {
                    adjusted = adjusted.add(new BigDecimal(parts[i]));
                }
            }
            Map<String, Object> totals = sample.inspection().totals();
            assertThat((BigDecimal) totals.get("paid")).isEqualByComparingTo(paid);
            assertThat((BigDecimal) totals.get("adjustments")).isEqualByComparingTo(adjusted);
        }
    }

    private static Stream<Sample> samples() {
        return Stream.of("bank/", "einvoice/", "x12/", "receivables/", "synthea/")
                .flatMap(folder -> Samples.in(folder).stream());
    }

    /** What the index's words mean in our names. */
    private static String format(Sample sample) {
        String content = sample.content();
        Matcher camt = Pattern.compile("^ISO 20022 (camt\\.05[234])").matcher(content);
        if (camt.find()) {
            return camt.group(1);
        }
        Matcher x12 = X12.matcher(content);
        if (x12.find()) {
            return "x12." + transaction(x12.group(1), content);
        }
        if (sample.file().endsWith(".csv")) {
            return "csv";
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

    private static String transaction(String number, String content) {
        return switch (number) {
            case "837" -> content.matches(".*X(222|098).*") ? "837p" : "837i";
            case "277" -> content.contains("X214") ? "277ca" : "277";
            default -> number;
        };
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

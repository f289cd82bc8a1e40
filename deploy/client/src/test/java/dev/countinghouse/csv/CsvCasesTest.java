package dev.countinghouse.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.client.Line;
import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that other systems read wrongly: cases A16 to A18, and more of their kind. */
class CsvCasesTest {

    @TempDir Path directory = Path.of("");

    private final List<String> problems = new ArrayList<>();

    /** Payments in rows of date, reference and amount. */
    private static String payments(String currency, String more) {
        return """
        currency: %s
        %s
        account: {id: "K1"}
        payment: {date: "{Date}", amount: "{Amount}", remittance: "{Text}"}
        """
                .formatted(currency, more);
    }

    private List<Line> lines(String mapping, String csv) throws IOException {
        return lines(mapping, csv, null);
    }

    private List<Line> lines(String mapping, String csv, @Nullable Sequel sequel)
            throws IOException {
        Path yaml = Files.writeString(directory.resolve("m.yaml"), mapping);
        Path file = Files.writeString(directory.resolve("f.csv"), csv);
        problems.clear();
        var read =
                new CsvImport(
                        List.of(file),
                        yaml,
                        sequel,
                        (name, line, reason) -> problems.add(line + ": " + reason));
        var lines = new ArrayList<Line>();
        try (var report = new ImportReport(directory.resolve("r.csv"), () -> {});
                LineSource source = read.lines(report)) {
            source.forEachRemaining(lines::add);
        }
        return lines.stream().filter(line -> line.action().equals("post-payment")).toList();
    }

    private static List<String> at(List<Line> lines, String pointer) {
        return lines.stream().map(line -> line.with().at(pointer).asString("")).toList();
    }

    private List<String> amounts(String currency, String more, String... texts) throws IOException {
        var csv = new StringBuilder("Date;Amount;Text\n");
        for (String text : texts) csv.append("2026-03-01;").append(text).append(";x\n");
        return at(lines(payments(currency, more), csv.toString()), "/amount/amount");
    }

    @Test
    void readsAmountsOfAColumnByItsOneDecimalSign() throws IOException {
        assertThat(
                        amounts(
                                "EUR",
                                "",
                                "1.000",
                                "-3.000",
                                "1.111,11",
                                "4.711,98 €",
                                "10,00",
                                "1'000'000,00"))
                .containsExactly(
                        "1000.00", "-3000.00", "1111.11", "4711.98", "10.00", "1000000.00");
        assertThat(amounts("USD", "", "$400.00", "($30.00)", "$(12.34)", "-$99", "$1,234.50"))
                .containsExactly("400.00", "-30.00", "-12.34", "-99.00", "1234.50");
        assertThat(amounts("KWD", "", "1.000", "0.500")).containsExactly("1.000", "0.500");
        assertThat(amounts("EUR", "", "1.000.000", "1.000"))
                .containsExactly("1000000.00", "1000.00");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "KWD"})
    void neverGuessesAThousandOrOne(String currency) {
        assertThatThrownBy(() -> amounts(currency, "", "1.000", "20"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("{Amount}")
                .hasMessageContaining("1.000 (f.csv:2)")
                .hasMessageContaining("decimal");
    }

    @Test
    void takesWhatTheMappingSaysAndStopsTheRowThatDoesNotFit() throws IOException {
        assertThat(amounts("EUR", "amounts: {decimal: \",\"}", "1.000", "10.00", "7"))
                .containsExactly("1000.00", "7.00");
        assertThat(problems).singleElement().asString().startsWith("3: ").contains("10.00");
        assertThat(amounts("KWD", "amounts: {decimal: \".\"}", "1.000")).containsExactly("1.000");
    }

    @Test
    void stopsAFileWhoseAmountsAreWrittenInTwoWays() {
        assertThatThrownBy(() -> amounts("EUR", "", "10,00", "10.50"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("10,00 (f.csv:2)")
                .hasMessageContaining("10.50 (f.csv:3)");
    }

    private List<String> dates(String more, String... texts) throws IOException {
        var csv = new StringBuilder("Date;Amount;Text\n");
        for (String text : texts) csv.append(text).append(";1.50;x\n");
        return at(lines(payments("EUR", more), csv.toString()), "/receivedOn");
    }

    @Test
    void readsDatesOfAColumnByItsOneFormat() throws IOException {
        assertThat(dates("", "03/04/2024", "13/04/2024", "31/02/2024"))
                .containsExactly("2024-04-03", "2024-04-13");
        assertThat(problems).singleElement().asString().startsWith("4: ").contains("31/02/2024");
        assertThat(dates("", "03/04/2024", "04/13/2024"))
                .containsExactly("2024-03-04", "2024-04-13");
        assertThat(dates("dates: [d/M/yyyy, M/d/yyyy]", "12/05/2015", "18/05/2015"))
                .containsExactly("2015-05-12", "2015-05-18");
        assertThat(dates("dates: [d/M/yyyy]", "03/04/2024")).containsExactly("2024-04-03");
        assertThat(dates("", "05/05/2024")).as("one day both ways").containsExactly("2024-05-05");
    }

    @Test
    void doesNotGuessADateThatNothingShows() {
        assertThatThrownBy(() -> dates("", "03/04/2024", "05/04/2024"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("{Date}")
                .hasMessageContaining("d/M/yyyy")
                .hasMessageContaining("M/d/yyyy");
    }

    @Test
    void stopsAFileWhoseDatesAreWrittenInTwoWays() {
        assertThatThrownBy(() -> dates("", "13/04/2024", "04/13/2024"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("two ways")
                .hasMessageContaining("(f.csv:");
    }

    private static final String TRANSFER = "03/08/2026;20.00;periodic transfer\n";

    private List<String> ids(String rows, @Nullable Sequel sequel) throws IOException {
        return at(
                lines(payments("EUR", "dates: [d/M/yyyy]"), "Date;Amount;Text\n" + rows, sequel),
                "/payment");
    }

    @Test
    void countsAlikeRowsWithinAFile() throws IOException {
        List<String> first = ids("02/08/2026;1.00;x\n" + TRANSFER + TRANSFER, null);
        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(TRANSFER + TRANSFER + TRANSFER, null))
                .as("a file that has the whole day")
                .startsWith(first.get(1), first.get(2))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void countsAlikeRowsOnFromTheFileThatAFileFollows() throws IOException {
        String first = "02/08/2026;1.00;x\n" + TRANSFER + TRANSFER;
        List<String> before = ids(first, null);
        Path earlier =
                Files.writeString(directory.resolve("first.csv"), "Date;Amount;Text\n" + first);
        List<String> after = ids(TRANSFER + TRANSFER, new Sequel(earlier, 1));
        assertThat(after.getFirst()).isEqualTo(before.get(2));
        assertThat(after.get(1)).isNotIn(before);
    }

    private static final String BANK =
            """
            currency: EUR
            account: {id: "K1"}
            payment: {date: "{Buchungsdatum}", amount: "{Betrag (€)}", remittance: "{Zweck}"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void findsTheHeaderBelowWhatABankWritesAboveIt(String mark) throws IOException {
        List<Line> lines =
                lines(
                        BANK,
                        mark
                                + """
                                "Business";"DE00 1234"

                                "Balance of 1.8.2026";"1.234,50 €"
                                ""
                                "Buchungsdatum";"Betrag (€)";"Zweck"
                                "03.08.2026";"20,00";"a"
                                "04.08.2026";"-3,00";"b"
                                """);
        assertThat(at(lines, "/amount/amount")).containsExactly("20.00", "-3.00");
        assertThat(lines.getFirst().source()).isEqualTo("f.csv:6");
    }

    @Test
    void keepsQuotedLineBreaksInTheirRow() throws IOException {
        List<Line> lines =
                lines(
                        payments("EUR", ""),
                        """
                        Date,Name,Amount,Text
                        2024-12-02,Test,200,""\"Line1
                        Line2"", Line3\"
                        2024-12-03,Test,300,"Line1,""Line2""
                        Line3"
                        """);
        assertThat(at(lines, "/remittance"))
                .containsExactly("\"Line1\nLine2\", Line3", "Line1,\"Line2\"\nLine3");
    }

    @Test
    void knowsColumnsOfOneNameApart() throws IOException {
        String csv = "Date;Text;Amount;Text\n2026-03-01;a;1.50;b\n";
        assertThatThrownBy(() -> lines(payments("EUR", ""), csv))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("several times")
                .hasMessageContaining("{Text#2}");
        assertThat(at(lines(payments("EUR", "").replace("{Text}", "{Text#2}"), csv), "/remittance"))
                .containsExactly("b");
        String unused = "Date;X;Amount;X;Text;;\n2026-03-01;a;1.50;b;c;;\n";
        assertThat(at(lines(payments("EUR", ""), unused), "/remittance")).containsExactly("c");
    }
}

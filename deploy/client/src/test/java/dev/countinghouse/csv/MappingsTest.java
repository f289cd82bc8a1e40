package dev.countinghouse.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.client.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MappingsTest {

    private static final String INVOICES =
            """
            name: ours
            currency: "{Currency}"
            account: {id: "{Customer}"}
            invoice:
              number: "{Doc}"
              date: "{Day}"
              amount: "{Amount}"
            """;

    @TempDir Path directory = Path.of("");

    static Mapping invoices() throws IOException {
        Path file = Files.createTempFile("mapping", ".yaml");
        Files.writeString(file, INVOICES);
        try {
            return Mappings.read(file);
        } finally {
            Files.delete(file);
        }
    }

    private Mapping read(String yaml) throws IOException {
        return Mappings.read(Files.writeString(directory.resolve("mapping.yaml"), yaml));
    }

    @Test
    void readsTheExampleThatItPrints() throws Exception {
        assertThat(read(Mappings.example()).columns())
                .contains("Customer No", "Doc No", "Doc Date", "Amount", "Paid On");
    }

    @Test
    void readsTheExampleWithEverythingThatItOffers() throws Exception {
        String all = Mappings.example().replaceAll("(?m)^( *)#(\\S| +\\w+:)", "$1$2");
        Mapping mapping =
                read(all.lines().filter(line -> !isProse(line)).reduce("", (a, b) -> a + b + "\n"));
        assertThat(mapping.columns()).contains("Reason", "Check No", "PO", "Doc Type");
        assertThat(mapping.amounts().negative()).isEqualTo(Mapping.Negative.CREDIT);
    }

    private static boolean isProse(String line) {
        return line.startsWith("# ") || line.equals("#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invoice:|invoices:|line 4, there is no \"invoices\" here",
                "number:|nummer:|there is no \"nummer\" here; there are",
                "\"{Doc}\"|{Doc}|needs quotes",
                "\"{Doc}\"|\"{Doc\"|a { without its }",
                "currency: \"{Currency}\"|locale: en|currency is missing",
                "account: {id: \"{Customer}\"}|locale: en|account is missing",
                "name: ours|dates: [bogus]|pattern",
                "name: ours|amounts: {decimal: \".\", grouping: \".\"}|are the same",
                "name: ours|amounts: {negative: maybe}|negative",
                "name: ours|name: [|line"
            })
    void saysWhatIsWrongAndWhere(String text, String instead, String words) {
        assertThatThrownBy(() -> read(INVOICES.replace(text, instead)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mapping.yaml")
                .satisfies(
                        refusal ->
                                assertThat(String.valueOf(refusal.getMessage()).toLowerCase())
                                        .contains(
                                                words.replaceFirst("line 4, ", "").toLowerCase()));
    }

    @Test
    void namesTheMappingFileThatIsNotThere() {
        assertThatThrownBy(() -> Mappings.read(directory.resolve("none.yaml")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void knowsAFileByItsHeaderOrSaysHowToDescribeIt() throws Exception {
        Path known =
                Files.writeString(
                        directory.resolve("known.csv"),
                        "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,"
                                + "InvoiceAmount,Disputed,SettledDate,PaperlessBill\n");
        assertThat(Mappings.recognise(known).name()).isEqualTo("IBM accounts receivable sample");
        Path other = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Mappings.recognise(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a, b")
                .hasMessageContaining("--mapping");
    }
}

package dev.countinghouse.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CsvTest {

    @Test
    void aTableWithoutRowsIsATable() {
        Inspection table = Samples.inspect("CODE,MIN,MAX\n");
        assertThat(table.format()).isEqualTo("csv");
        assertThat(table.totals()).containsEntry("rows", 0L);
        assertThat(Samples.inspect("Hello, dear, friends\n").format()).isEqualTo("unknown");
    }

    @Test
    void theHeaderIsFoundBelowTheLinesOfABank() {
        String text = "\uFEFF" + new String(Synthetic.CSV, StandardCharsets.UTF_8);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            Inspection inspection = Samples.inspect(text.getBytes(charset));
            assertThat(inspection.format()).isEqualTo("csv");
            assertThat(inspection.totals())
                    .containsEntry("delimiter", ";")
                    .containsEntry("headerLine", 5L)
                    .containsEntry("columns", List.of("Buchungsdatum", "Betrag (€)", "Text"))
                    .containsEntry("rows", 2L);
        }
    }

    @Test
    void aNoteWithLineBreaksIsOneRow() {
        Inspection inspection =
                Samples.inspect(
                        "2024-12-02,Test,200,\"\"\"Line1\nLine2\"\", Line3\"\n"
                                + "2024-12-03,Test,300,\"Line1,\"\"Line2\"\"\nLine3\"\n");
        assertThat(inspection.whole()).isTrue();
        assertThat(inspection.totals()).containsEntry("rows", 2L).containsEntry("headerLine", 0L);
    }

    @Test
    void aQuoteThatIsNotClosedIsAnError() {
        assertThat(Samples.codes(Samples.inspect("a,b\n1,2\n3,4\n5,\"6\n")))
                .containsExactly("open-quote");
    }

    @Test
    void proseAndJsonAreNoTables() {
        assertThat(Samples.inspect("{\"a\": 1,\n\"b\": 2,\n\"c\": 3}").format())
                .isEqualTo("unknown");
        assertThat(Samples.inspect("Dear all,\nplease find\nthe files.\n").format())
                .isEqualTo("unknown");
    }
}

package dev.countinghouse.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class CsvFileTest {

    @TempDir Path directory = Path.of("");

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(directory.resolve("file.csv"), text.getBytes(charset));
    }

    private static Mapping.Format format(@Nullable String encoding, int skipLines) {
        return new Mapping.Format(encoding, null, null, skipLines);
    }

    private static List<String> column(Path path, Mapping.Format format, String column) {
        var values = new ArrayList<String>();
        try (CsvFile file = CsvFile.open(path, format, List.of())) {
            for (CsvRow row : file) values.add(row.line() + "=" + row.get(column));
        }
        return values;
    }

    @Test
    void understandsAByteOrderMark() throws Exception {
        Path utf8 = file("\uFEFFId,Name\n1,Ærø\n", StandardCharsets.UTF_8);
        assertThat(column(utf8, format(null, 0), "Id")).containsExactly("2=1");
        Path utf16 = file("\uFEFFId,Name\n1,Ærø\n", StandardCharsets.UTF_16LE);
        assertThat(column(utf16, format("windows-1252", 0), "Name")).containsExactly("2=Ærø");
    }

    @Test
    void readsTheEncodingItIsTold() throws Exception {
        Path path = file("Id;Name\n1;Müller\n", Charset.forName("windows-1252"));
        assertThat(column(path, format("windows-1252", 0), "Name")).containsExactly("2=Müller");
    }

    @Test
    void saysThatTheEncodingIsNotWhatItWasTaken() throws Exception {
        Path path = file("Id;Name\n1;Müller\n", Charset.forName("windows-1252"));
        assertThatThrownBy(() -> column(path, format(null, 0), "Name"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("file.encoding");
    }

    @Test
    void findsTheSeparatorFromTheHeader() throws Exception {
        for (String separator : List.of(",", ";", "\t", "|")) {
            Path path =
                    file(
                            String.join(separator, "Id", "Name", "Text")
                                    + "\n"
                                    + String.join(separator, "1", "a", "b")
                                    + "\n",
                            StandardCharsets.UTF_8);
            assertThat(column(path, format(null, 0), "Text")).containsExactly("2=b");
        }
    }

    @Test
    void countsLinesThroughQuotedOnesAndEmptyOnes() throws Exception {
        Path path =
                file(
                        """
                        Our export, 2026
                        Id,Text
                        1,"two
                        lines, and a ""quote""\"

                        2,plain
                        3,last without an end""",
                        StandardCharsets.UTF_8);
        assertThat(column(path, format(null, 1), "Id")).containsExactly("3=1", "6=2", "7=3");
        assertThat(column(path, format(null, 1), "Text").getFirst())
                .isEqualTo("3=two\nlines, and a \"quote\"");
    }

    @Test
    void saysWhichColumnsAreMissingAndWhichThereAre() throws Exception {
        Path path = file("Doc,Day,Sum\n1,2026-01-01,5\n", StandardCharsets.UTF_8);
        Mapping mapping = MappingsTest.invoices();
        try (CsvFile file = CsvFile.open(path, mapping.file(), mapping.columns())) {
            assertThatThrownBy(() -> file.require(mapping))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no column Currency, Customer, Amount")
                    .hasMessageContaining("Doc, Day, Sum");
        }
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(
                        () ->
                                CsvFile.open(
                                        directory.resolve("none.csv"), format(null, 0), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.csv");
    }
}

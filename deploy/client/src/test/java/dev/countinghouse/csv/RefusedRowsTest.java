package dev.countinghouse.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was refused, as a file to be mended, and the beginning of a file. */
class RefusedRowsTest {

    private static final String PAYMENTS =
            """
            file: {encoding: windows-1252}
            currency: EUR
            account: {id: "{Kunde}"}
            payment: {date: "{Am}", amount: "{Betrag}", reference: "{Ref}"}
            """;

    private static final String FILE =
            """
            Kunde;Am;Betrag;Ref
            K1;31.3.2026;1,50;
            K2;31.3.2026;2,50;
            Kö;31.3.2026;"9;x";
            K1;31.3.2026;1,50;
            """;

    @TempDir Path directory = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("f.csv"), text, Charset.forName("windows-1252"));
    }

    private String refused(Path file, String report) throws IOException {
        var read = new CsvImport(file, PAYMENTS, (f, line, reason) -> {});
        Path written = Files.writeString(directory.resolve("r.csv"), report);
        var out = new StringBuilder();
        read.writeRefused(written, out);
        return out.toString();
    }

    @Test
    void hasTheRefusedRowsAndThoseThatLookLikeOne() throws IOException {
        String rows =
                refused(
                        file(FILE),
                        """
                        file,line,status,reason
                        f.csv,2,accepted,
                        f.csv,3,accepted,
                        f.csv,4,refused,not an amount
                        f.csv,5,refused,exceeds
                        """);
        assertThat(rows.lines())
                .containsExactly(
                        "Kunde;Am;Betrag;Ref;Refused because",
                        "K1;31.3.2026;1,50;;\"(recorded; it looks like one that was refused)\"",
                        "Kö;31.3.2026;\"9;x\";;not an amount",
                        "K1;31.3.2026;1,50;;exceeds");
    }

    @Test
    void aSecondReasonTakesThePlaceOfTheFirst() throws IOException {
        String rows =
                refused(
                        file(
                                """
                                Kunde;Am;Betrag;Ref;Refused because
                                K1;31.3.2026;1,50;;once
                                """),
                        "file,line,status,reason\nf.csv,2,refused,again\n");
        assertThat(rows.lines())
                .containsExactly("Kunde;Am;Betrag;Ref;Refused because", "K1;31.3.2026;1,50;;again");
    }

    @Test
    void aFileBeginsWithItsColumnsAsAMappingNamesThem() throws IOException {
        Beginning beginning =
                Beginning.of(file("A;B;A\n1;ö;3\n4;5;6\n7;8;9\n"), "windows-1252", null, 2);
        assertThat(beginning.columns()).containsExactly("A#1", "B", "A#2");
        assertThat(beginning.rows())
                .containsExactly(List.of("1", "ö", "3"), List.of("4", "5", "6"));
    }

    @Test
    void whatWasDecidedOverTheWholeFileCanBeTold() throws IOException {
        var problems = new ArrayList<String>();
        var read = new CsvImport(file(FILE), PAYMENTS, (f, line, reason) -> problems.add(reason));
        assertThat(read.dates()).containsEntry("{Am}", "d.M.yyyy");
        assertThat(read.decimals()).containsEntry("{Betrag}", ',');
        assertThat(problems).hasSize(1);
    }
}

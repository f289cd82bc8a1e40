package dev.countinghouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class InspectCommandTest {

    private static final String REMITTANCE =
            String.join(
                    "~\n",
                    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
                            + "*240102*0930*^*00501*000000001*0*T*:",
                    "GS*HP*SENDER*RECEIVER*20240102*0930*7*X*005010X221A1",
                    "ST*835*0001",
                    "BPR*I*90.5*C*CHK************20240105",
                    "TRN*1*TRACE*1512345678",
                    "DTM*405*20240102",
                    "N1*PR*PAYER",
                    "N3*1 STREET",
                    "N4*TOWN*NY*10001",
                    "N1*PE*CLINIC*XX*1234567893",
                    "LX*1",
                    "CLP*CLAIM-1*1*100*90.5**12*PAYER-1",
                    "CAS*CO*45*9.5",
                    "NM1*QC*1*DÖE",
                    "SE*13*0001",
                    "GE*1*7",
                    "IEA*1*000000001~\n");

    @TempDir Path directory = Path.of("");

    private int code;

    @Test
    void aLineOfJsonSaysAllOfAFile() throws IOException {
        Path file = file("a.835", REMITTANCE);
        JsonNode line = json(file).getFirst();
        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(line.propertyNames())
                .containsExactly(
                        "file",
                        "sha256",
                        "format",
                        "version",
                        "whole",
                        "records",
                        "totals",
                        "findings");
        assertThat(line.path("file").asString()).isEqualTo(file.toString());
        assertThat(line.path("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(line.path("format").asString()).isEqualTo("x12.835");
        assertThat(line.path("version").asString()).isEqualTo("005010X221A1");
        assertThat(line.path("whole").asBoolean()).isTrue();
        assertThat(line.path("records").asLong()).isEqualTo(17);
        assertThat(run("--json", file.toString())).contains("\"paid\":90.50,");
        assertThat(line.path("totals").path("claims").asLong()).isEqualTo(1);
        assertThat(line.path("findings").isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNotWholeSaysWhere() throws IOException {
        Path file = file("b.835", REMITTANCE.replace("45*9.5", "45*9.4"));
        JsonNode finding = json(file).getFirst().path("findings").path(0);
        assertThat(code).isEqualTo(ExitCode.NOT_ALL);
        assertThat(finding.propertyNames())
                .containsExactly("severity", "code", "place", "line", "text");
        assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.path("code").asString()).isEqualTo("claim-balance");
        assertThat(finding.path("place").asString()).startsWith("ISA*1/ST 0001/CLP[1]");
        assertThat(finding.path("line").asLong()).isEqualTo(12);
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersAreRead() throws IOException {
        Path good = file("a.835", REMITTANCE);
        Path empty = file("empty", "");
        Path unknown = file("unknown", "hello");
        Path missing = directory.resolve("missing");
        List<JsonNode> lines = json(missing, directory, empty, unknown, good);
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(
                        lines.stream()
                                .map(line -> line.path("findings").path(0).path("code").asString()))
                .containsExactly("not-readable", "not-readable", "empty", "unknown-format", "");
        assertThat(lines.stream().map(line -> line.path("format").asString()))
                .containsExactly("unknown", "unknown", "unknown", "unknown", "x12.835");
        assertThat(lines.get(0).path("sha256").asString()).isEmpty();
        assertThat(lines.get(2).path("sha256").asString()).startsWith("e3b0c44298fc1c149afb");
    }

    @Test
    void aTableIsForPeople() throws IOException {
        Path bad = file("b.835", REMITTANCE.replace("45*9.5", "45*9.4"));
        String table = run(file("a.835", REMITTANCE).toString(), bad.toString());
        assertThat(table)
                .contains("x12.835", "005010X221A1", "paid 90.50", "claims 1")
                .contains("error line 12, ISA*1/ST 0001/CLP[1]", "[claim-balance]");
        assertThat(code).isEqualTo(ExitCode.NOT_ALL);
        run();
        assertThat(code).isEqualTo(ExitCode.USAGE);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private List<JsonNode> json(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("--json"));
        for (Path file : files) arguments.add(file.toString());
        String printed = run(arguments.toArray(String[]::new));
        return printed.lines().map(EventJson.mapper()::readTree).toList();
    }

    private String run(String... arguments) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            code =
                    new CommandLine(new InspectCommand())
                            .setErr(new PrintWriter(Writer.nullWriter()))
                            .execute(arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}

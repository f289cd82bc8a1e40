package dev.countinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

class TokenCommandTest {

    @TempDir Path directory = Path.of("");

    private int run(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "--data=" + directory;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new CommandLine(new TokenCommand())
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(arguments);
    }

    /** What the printed token grants. */
    private JsonNode granted(String... more) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(more)).isEqualTo(ExitCode.FINE);
        } finally {
            System.setOut(before);
        }
        String claims = printed.toString(StandardCharsets.UTF_8).strip().split("\\.")[1];
        return EventJson.mapper().readTree(Base64.getUrlDecoder().decode(claims));
    }

    @Test
    void limitsWhatItsBearerMayAdjustAlone() {
        JsonNode limits = granted("--adjust-limit=USD=100,EUR=90.50").path("adjust_limit");
        assertThat(limits.path("USD").asString()).isEqualTo("100.00");
        assertThat(limits.path("EUR").asString()).isEqualTo("90.50");
        assertThat(limits.has("*")).isFalse();
        assertThat(granted().path("adjust_limit").has("*")).isTrue();
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThat(run("--adjust-limit=USD=ten")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--adjust-limit=USD=-1")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--adjust-limit=XYZ=1")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--adjust-limit=100")).isEqualTo(ExitCode.USAGE);
    }
}

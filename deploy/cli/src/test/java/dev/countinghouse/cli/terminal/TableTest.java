package dev.countinghouse.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class TableTest {

    @Test
    void alignsTextToTheLeftAndNumbersToTheRight() {
        var bytes = new ByteArrayOutputStream();
        var terminal = Terminal.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        new Table("who", ">amount", ">days")
                .row("Café Ærø", "1,234.50", "7")
                .row("Inn", "9.00", "120")
                .rule()
                .row("", "1,243.50", "")
                .print(terminal);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                          who         amount  days
                          Café Ærø  1,234.50     7
                          Inn           9.00   120
                          ────────  ────────  ────
                                    1,243.50
                        """);
    }
}

package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;

import org.junit.jupiter.api.Test;

class DemoTest {

    private static final String[] SMALL = {
        "demo", "--accounts=15", "--months=6", "--to=2026-06-30", "--book=small"
    };

    static int send(String... more) {
        String[] arguments = new String[SMALL.length + 1 + more.length];
        System.arraycopy(SMALL, 0, arguments, 0, SMALL.length);
        arguments[SMALL.length] = "--data=" + Shared.data();
        System.arraycopy(more, 0, arguments, SMALL.length + 1, more.length);
        return Countinghouse.run(arguments);
    }

    /** It is fine only if no command was refused and all three proofs tie. */
    @Test
    void tiesAndDoesNothingTheSecondTime() {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        long events = Shared.events("small");
        assertThat(events).isGreaterThan(200);

        assertThat(send()).isEqualTo(ExitCode.FINE);
        assertThat(Shared.events("small")).isEqualTo(events);
    }

    @Test
    void refusesAnotherDemoForTheSameBook() {
        send();
        assertThat(send("--seed=7")).isEqualTo(ExitCode.USAGE);
    }
}

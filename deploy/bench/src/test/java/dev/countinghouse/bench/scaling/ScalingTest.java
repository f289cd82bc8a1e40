package dev.countinghouse.bench.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program, and the document that shows what it prints. */
class ScalingTest {

    private static final Path ROOT = Path.of(System.getProperty("countinghouse.root"));

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();

    @Test
    void theDocumentShowsWhatTheProgramPrints() throws IOException {
        String document = Files.readString(ROOT.resolve("deploy/SCALING.md"));
        assertThat(run()).isZero();
        Map<String, String> tables =
                Examples.tables(Figures.named(Costs.FILE), Figures.named(Assumptions.FILE));
        assertThat(tables.values()).allSatisfy(table -> assertThat(printed()).contains(table));
        assertThat(Document.with(document, tables))
                .as("deploy/bench/run scaling --write")
                .isEqualTo(document);
    }

    @Test
    void saysWhatALoadTakes() {
        assertThat(run("--books=1000", "--events=1e6", "--years=1")).isZero();
        assertThat(printed())
                .contains("| events a day | 1,000,000 |")
                .contains("| **takes** stores | 1 |");
    }

    @Test
    void refusesAnAbsurdLoadWithAWord() {
        assertThat(run("--events=-1")).isEqualTo(2);
        assertThat(complaints).hasToString("events: -1 is not from 0 to 10000000000000\n");
        assertThat(printed()).isEmpty();
    }

    @Test
    void takesTheCostsFromAReport() {
        String head = "work\ttask\tin_flight\tcontender\tevents\tseconds\twal_bytes\tcpu_seconds";
        Turns turns =
                Turns.parse(
                        List.of(
                                head,
                                "w6\tissue and pay\t256\tcountinghouse\t1000\t2.0\t9000000"
                                        + "\t{bench=9.0, postgres=1.0, kafka=0.5, command=2.0, query=1.5}",
                                "w6\tissue and pay\t16\tcountinghouse\t1000\t2.0\t1"
                                        + "\t{bench=9.0, postgres=9.0, kafka=9.0, command=9.0, query=9.0}",
                                "w4\tissue\t128\tcountinghouse\t1000\t1.0\t1000000\t{postgres=0.2}",
                                "w4\tpost over 1\t128\tcountinghouse\t1000\t1.0\t2000000\t{postgres=0.4}",
                                "w4\tissue\t128\tAxon 4.13 JDBC\t1000\t1.0\t5\t{postgres=9.0}",
                                "w1\tthree tags\t256\tcountinghouse\t1000\t0.5\t5\t{postgres=9.0}",
                                "w1\tthree tags\t256\tcountinghouse\t1000\t0.1\t5\t{postgres=9.0}",
                                "w1\tthree tags\t256\tcountinghouse\t1000\t0.2\t5\t{postgres=9.0}",
                                "w9\tan account's balance\t1\tcountinghouse\t1000\t1.0\t5\t{bench=0.5, postgres=0.5}",
                                "w9\tan account's open items\t1\tcountinghouse\t1000\t1.0\t5\t{bench=1.0}",
                                "w9\tan invoice's story\t1\tcountinghouse\t1000\t1.0\t5\t{bench=1.0}",
                                "w9\tthe most urgent page of what is overdue\t1\tcountinghouse\t1000\t1.0\t5\t{bench=5.0}",
                                "w7p\tjournal\t1\tcountinghouse\t9000\t1.0\t5\t{postgres=9.0}",
                                "w7p\treceivables\t1\tcountinghouse\t8000\t1.0\t5\t{postgres=9.0}"),
                        "commit abc");
        Figures before = Figures.named(Costs.FILE);
        Figures costs = turns.into(before);
        assertThat(costs.value("command-cpu")).isEqualTo(2_000);
        assertThat(costs.value("broker-cpu")).isEqualTo(500);
        assertThat(costs.value("query-cpu")).isEqualTo(1_500);
        assertThat(costs.value("store-cpu")).isEqualTo(300);
        assertThat(costs.value("projection-cpu")).isEqualTo(700);
        assertThat(costs.value("store-wal")).isEqualTo(1_500);
        assertThat(costs.value("projection-wal")).isEqualTo(7_500);
        assertThat(costs.value("store-rate")).isEqualTo(5_000);
        assertThat(costs.value("read-cpu")).isEqualTo(2_000);
        assertThat(costs.value("fold-rate")).isEqualTo(8_000);
        assertThat(costs.value("answer")).isEqualTo(before.value("answer"));
        assertThat(costs.figures().getFirst().source()).isEqualTo("W6, 256 in flight; commit abc");
        assertThat(Figures.parse(costs.table())).isEqualTo(costs);
        assertThat(new Turns(List.of(), "commit abc").into(before)).isEqualTo(before);
    }

    @Test
    void putsATableInItsPlaceOrSaysThatThereIsNone() {
        String text = "a\n<!-- table: x -->\nold\n<!-- end -->\nb\n";
        assertThat(Document.with(text, Map.of("x", "new\n")))
                .isEqualTo("a\n<!-- table: x -->\nnew\n<!-- end -->\nb\n");
        assertThatThrownBy(() -> Document.with(text, Map.of("y", "")))
                .hasMessage("there is no place for y");
    }

    private int run(String... arguments) {
        var command = Scaling.command(ROOT, new PrintStream(screen, true, StandardCharsets.UTF_8));
        return command.setErr(new PrintWriter(complaints, true)).execute(arguments);
    }

    private String printed() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}

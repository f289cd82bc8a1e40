package dev.countinghouse.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Formats;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.Severity;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Statements of real banks, read as they are posted. Case B3: reversals go the right way. */
class StatementSamplesTest {

    private static final Path BANK =
            Path.of(System.getProperty("countinghouse.root", "."))
                    .resolve("../shared/data/bank")
                    .normalize();

    private record Read(Inspection inspection, List<FoundStatement> statements) {}

    private static Read read(Path file, List<Finding> findings) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Inspection inspection = Formats.inspect(new ByteArrayInputStream(content));
        StatementReader reader = StatementReader.of(inspection.format());
        return new Read(
                inspection,
                reader == null || !inspection.whole()
                        ? List.of()
                        : reader.read(content, findings::add));
    }

    /** What the file's reader proves by its sums, the lines that are posted must come to, too. */
    @Test
    void whatIsPostedOfAWholeFileComesToItsBalances() throws IOException {
        assumeTrue(Files.exists(BANK), "no samples beside the checkout");
        Map<String, String> wrong = new TreeMap<>();
        int statements = 0;
        int lines = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(BANK)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            List<Finding> findings = new ArrayList<>();
            Read read = read(file, findings);
            findings.removeIf(finding -> finding.severity() != Severity.ERROR);
            // two have entries without any day: they are refused, for nothing is invented
            findings.removeIf(finding -> finding.code().equals("date"));
            if (!findings.isEmpty()) wrong.put(file.toString(), findings.toString());
            for (FoundStatement statement : read.statements()) {
                statements++;
                lines += statement.lines().size();
                // a BAI2 file may have the bank's sums alone
                boolean sums = read.inspection().format().equals("bai2");
                String off = sums && statement.lines().isEmpty() ? "" : off(statement);
                if (!off.isEmpty()) wrong.put(BANK.relativize(file) + ":" + statement.at(), off);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(statements).isGreaterThan(50);
        assertThat(lines).isGreaterThan(100);
    }

    private static String off(FoundStatement statement) {
        BigDecimal from = statement.opening();
        BigDecimal to = statement.closing();
        if (from == null || to == null) return "";
        BigDecimal sum = from;
        for (FoundLine line : statement.lines()) sum = sum.add(line.amount());
        return sum.compareTo(to) == 0 ? "" : to.subtract(sum).toPlainString() + " off";
    }
}

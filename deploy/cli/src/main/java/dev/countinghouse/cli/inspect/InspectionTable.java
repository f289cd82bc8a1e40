package dev.countinghouse.cli.inspect;

import dev.countinghouse.cli.terminal.Amounts;
import dev.countinghouse.cli.terminal.Table;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Severity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Inspections for people: a row a file, then what is in each and what is wrong with it. */
final class InspectionTable {

    private final Terminal terminal;
    private final int most;

    /**
     * @param most findings of a file
     */
    InspectionTable(Terminal terminal, int most) {
        this.terminal = terminal;
        this.most = most;
    }

    void print(List<Inspected> files) {
        Table table = new Table("file", "format", "version", "whole", ">records", ">findings");
        for (Inspected file : files) {
            table.row(
                    file.file(),
                    file.inspection().format(),
                    file.inspection().version(),
                    file.inspection().whole() ? "yes" : "no",
                    Terminal.grouped(file.inspection().records()),
                    Terminal.grouped(file.inspection().findings().size()));
        }
        table.print(terminal);
        files.forEach(this::details);
    }

    private void details(Inspected file) {
        Map<String, Object> totals = file.inspection().totals();
        List<Finding> findings = file.inspection().findings();
        if (totals.isEmpty() && findings.isEmpty()) return;
        terminal.blank();
        terminal.line(terminal.bold(file.file()));
        if (!totals.isEmpty()) terminal.line("  " + words(totals));
        findings.stream().limit(most).forEach(this::finding);
        int more = findings.size() - most;
        if (more > 0) terminal.line("  … and " + more + " more: --all shows them");
    }

    private void finding(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        String line = finding.line() > 0 ? " line " + finding.line() + "," : "";
        terminal.line(
                "  %s%s %s: %s [%s]"
                        .formatted(
                                error ? terminal.bad("error") : "warning",
                                line,
                                finding.place(),
                                finding.text(),
                                finding.code()));
    }

    private static String words(Map<?, ?> totals) {
        return totals.entrySet().stream()
                .map(each -> each.getKey() + " " + word(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String word(Object value) {
        return switch (value) {
            case BigDecimal amount -> Amounts.of(amount);
            case Number count -> Terminal.grouped(count.longValue());
            case Map<?, ?> map -> "(" + words(map) + ")";
            case List<?> list ->
                    list.stream().map(InspectionTable::word).collect(Collectors.joining(" | "));
            default -> value.toString();
        };
    }
}

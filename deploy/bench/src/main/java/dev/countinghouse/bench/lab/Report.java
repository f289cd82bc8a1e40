package dev.countinghouse.bench.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures on the screen and in a folder: all turns as TSV, their medians as Markdown. */
public final class Report {

    private static final String TSV_HEAD =
            String.join(
                    "\t",
                    "work",
                    "task",
                    "in_flight",
                    "asked_per_second",
                    "contender",
                    "round",
                    "done",
                    "events",
                    "refused",
                    "errors",
                    "unsent",
                    "seconds",
                    "per_second",
                    "p50_ms",
                    "p99_ms",
                    "p999_ms",
                    "max_ms",
                    "wal_bytes",
                    "statements",
                    "cpu_seconds",
                    "resident_bytes",
                    "syncs_before",
                    "syncs_after");

    private static final List<String> BAR_TITLES = List.of("bar", "must be", "is", "");

    private final Path folder;
    private final PrintStream screen;

    public Report(Path folder, PrintStream screen, List<String> conditions) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.screen = screen;
        append("turns.tsv", List.of(TSV_HEAD));
        List<String> head = new ArrayList<>(List.of("# Measured", ""));
        conditions.forEach(condition -> head.add("- " + condition));
        append("report.md", head);
    }

    public Path folder() {
        return folder;
    }

    public void add(Results results) throws IOException {
        append("turns.tsv", results.rows().stream().map(Report::tsv).toList());
        List<List<String>> lines = results.lines();
        List<String> text = new ArrayList<>();
        text.add("");
        text.add("## " + results.name().toUpperCase(Locale.ROOT) + ": " + results.title());
        text.add("");
        text.add(markdown(results.titles()));
        text.add("|" + " --- |".repeat(results.titles().size()));
        lines.forEach(line -> text.add(markdown(line)));
        if (!results.bars().isEmpty()) {
            text.addAll(List.of("", markdown(BAR_TITLES), "|" + " --- |".repeat(4)));
            results.bars().forEach(bar -> text.add(markdown(cells(bar))));
        }
        if (!results.remarks().isEmpty()) text.add("");
        results.remarks().forEach(remark -> text.add("- " + remark));
        for (var picture : results.pictures().entrySet()) {
            String file = picture.getKey() + ".svg";
            Files.writeString(folder.resolve(file), picture.getValue());
            text.addAll(List.of("", "![" + picture.getKey() + "](" + file + ")"));
        }
        append("report.md", text);
        print(results, lines);
    }

    private void print(Results results, List<List<String>> lines) {
        List<List<String>> all = new ArrayList<>();
        all.add(results.titles());
        all.addAll(lines);
        int[] widths = new int[results.titles().size()];
        for (List<String> line : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        screen.printf("%n%s: %s%n", results.name(), results.title());
        for (List<String> line : all) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - line.get(i).length());
                boolean words = i == 0 || i == 2 || i == 14;
                text.append(words ? line.get(i) + blanks : blanks + line.get(i)).append("  ");
            }
            screen.println(text.toString().stripTrailing());
        }
        results.bars().forEach(bar -> screen.println(String.join("  ", cells(bar))));
        results.remarks().forEach(remark -> screen.println("· " + remark));
        screen.println("The oracle found nothing.");
        screen.flush();
    }

    private static List<String> cells(Bar bar) {
        return List.of(bar.what(), bar.bar(), bar.measured(), bar.held() ? "held" : "not held");
    }

    private static String markdown(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String tsv(Row row) {
        Sample sample = row.sample();
        return String.join(
                "\t",
                row.work(),
                row.load().task(),
                Integer.toString(row.load().inFlight()),
                number(row.load().perSecond()),
                row.contender(),
                Integer.toString(row.round()),
                Long.toString(sample.done()),
                Long.toString(sample.events()),
                Long.toString(sample.refused()),
                Long.toString(sample.errors()),
                Long.toString(sample.unsent()),
                number(sample.seconds()),
                number(sample.perSecond()),
                number(sample.millis(50)),
                number(sample.millis(99)),
                number(sample.millis(99.9)),
                number(sample.millis(100)),
                Long.toString(row.used().walBytes()),
                Long.toString(row.used().statements()),
                row.used().cpuSeconds().toString(),
                row.used().resident().toString(),
                Long.toString(row.syncsBefore()),
                Long.toString(row.syncsAfter()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private void append(String file, List<String> lines) throws IOException {
        Files.write(
                folder.resolve(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

package dev.countinghouse.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every query of the dashboards and alerts, asked of the metrics that the services really give. */
class DashboardsTest {

    private static final Pattern METRIC =
            Pattern.compile(
                    "\\b((?:countinghouse|http|jvm|hikaricp|process)_[a-z0-9_]+)(\\{[^}]*})?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=~|!~|!=|=)\"([^\"]*)\"");

    /** What Prometheus itself adds to each. */
    private static final Set<String> ADDED = Set.of("application", "instance", "job");

    private static final String OPEN =
            "countinghouse_receivables_open{book=\"" + Everything.BOOK + "\",currency=\"USD\"}";

    @TempDir Path data = Path.of("");

    @Test
    void askForWhatTheServicesTell() throws Exception {
        try (Everything all = Everything.start(data)) {
            all.demo();
            BigDecimal open = all.open();
            Eventually.until(
                    "the metrics say what the accounts have open",
                    () -> Everything.value(told(all), OPEN).compareTo(open) == 0);
            Eventually.until(
                    "the books were checked",
                    () -> told(all).contains("countinghouse_reconciliation_difference{"));
            String told = all.metrics();
            List<String> missing = new ArrayList<>();
            for (String query : queries()) {
                METRIC.matcher(query)
                        .results()
                        .filter(
                                m ->
                                        !isTold(
                                                told,
                                                m.group(1),
                                                m.group(2) == null ? "" : m.group(2)))
                        .forEach(m -> missing.add(m.group() + " of " + query));
            }
            assertThat(missing).isEmpty();
        }
    }

    private static String told(Everything all) {
        try {
            return all.metrics();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static boolean isTold(String told, String metric, String selector) {
        return told.lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .anyMatch(line -> fits(line, selector));
    }

    private static boolean fits(String line, String selector) {
        return LABEL.matcher(selector)
                .results()
                .filter(
                        label ->
                                !ADDED.contains(label.group(1)) && !label.group(1).equals("status"))
                .allMatch(
                        label ->
                                Pattern.compile(label.group(1) + "=\"(?:" + label.group(2) + ")\"")
                                        .matcher(line)
                                        .find());
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(Checkout.DEPLOY.resolve("grafana/dashboards"))) {
            for (Path file : files.toList()) {
                JsonNode dashboard = new ObjectMapper().readTree(Files.readString(file));
                queries.addAll(dashboard.findValuesAsString("expr"));
            }
        }
        assertThat(queries).hasSizeGreaterThan(40);
        for (String line : Files.readAllLines(Checkout.DEPLOY.resolve("grafana/alerts.yaml"))) {
            if (line.contains("_")) queries.add(line);
        }
        return queries;
    }
}

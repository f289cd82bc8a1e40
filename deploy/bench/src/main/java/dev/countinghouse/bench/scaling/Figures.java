package dev.countinghouse.bench.scaling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of figures: name, value, unit and source, a line each, with tabs between. */
record Figures(List<Figure> figures) {

    private static final String HEAD = "name\tvalue\tunit\tsource";
    private static final int COLUMNS = 4;

    Figures {
        figures = List.copyOf(figures);
    }

    /** A table that stands beside this class. */
    static Figures named(String file) {
        try (InputStream table = Figures.class.getResourceAsStream(file)) {
            if (table == null) throw new IllegalArgumentException("there is no table " + file);
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Figures parse(String table) {
        List<String> lines = table.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException("a table of figures begins with " + HEAD);
        }
        List<Figure> figures = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] part = line.split("\t", -1);
            if (part.length != COLUMNS) throw new IllegalArgumentException("not a figure: " + line);
            figures.add(new Figure(part[0], Double.parseDouble(part[1]), part[2], part[3]));
        }
        return new Figures(figures);
    }

    double value(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no figure " + name))
                .value();
    }

    /** With another value for one of the figures. */
    Figures with(String name, double value, String source) {
        value(name);
        return new Figures(
                figures.stream()
                        .map(
                                figure ->
                                        figure.name().equals(name)
                                                ? new Figure(name, value, figure.unit(), source)
                                                : figure)
                        .toList());
    }

    long unmeasured() {
        return figures.stream().filter(figure -> !figure.isMeasured()).count();
    }

    String table() {
        var text = new StringBuilder(HEAD).append('\n');
        for (Figure figure : figures) {
            text.append(
                    String.join(
                            "\t",
                            figure.name(),
                            Text.plain(figure.value()),
                            figure.unit(),
                            figure.source()));
            text.append('\n');
        }
        return text.toString();
    }
}

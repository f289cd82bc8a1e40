package dev.countinghouse.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Curves as a picture, in SVG. */
public final class Chart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int LINES = 4;
    private static final int ROW = 18;
    private static final List<String> COLOURS =
            List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b");

    private Chart() {}

    /**
     * @param unit of the values
     * @param series by name, values by what stands below the horizontal axis; all with the same
     */
    public static String of(String title, String unit, Map<String, Map<String, Double>> series) {
        List<String> places = List.copyOf(places(series));
        double most =
                series.values().stream()
                        .flatMap(values -> values.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH,
                HEIGHT);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT);
        text(svg, LEFT, TOP / 2, "start", title);
        for (int i = 0; i <= LINES; i++) {
            double value = most * i / LINES;
            double y = y(value, most);
            add(svg, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n", LEFT, y, WIDTH - RIGHT);
            text(svg, LEFT - 6, y + 4, "end", number(value) + " " + unit);
        }
        for (int i = 0; i < places.size(); i++) {
            text(svg, x(i, places.size()), HEIGHT - BOTTOM + ROW, "middle", places.get(i));
        }
        int number = 0;
        for (var one : series.entrySet()) {
            curve(svg, number++, one.getKey(), one.getValue(), places, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private static List<String> places(Map<String, Map<String, Double>> series) {
        List<String> places = new ArrayList<>();
        for (Map<String, Double> values : series.values()) {
            for (String place : values.keySet()) {
                if (!places.contains(place)) places.add(place);
            }
        }
        return places;
    }

    private static void curve(
            StringBuilder svg,
            int number,
            String name,
            Map<String, Double> values,
            List<String> places,
            double most) {
        String colour = COLOURS.get(number % COLOURS.size());
        var path = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            Double value = values.get(places.get(i));
            if (value == null) continue;
            double x = x(i, places.size());
            double y = y(value, most);
            add(path, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y);
            add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, colour);
        }
        add(svg, "<path d=\"%s\" fill=\"none\" stroke=\"%s\"/>%n", path, colour);
        int y = TOP + number * ROW;
        add(
                svg,
                "<path d=\"M%d %dh16\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                WIDTH - RIGHT + 10,
                y,
                colour);
        text(svg, WIDTH - RIGHT + 30, y + 4, "start", name);
    }

    private static double x(int place, int places) {
        double width = WIDTH - LEFT - RIGHT;
        return LEFT + width * (place + 0.5) / places;
    }

    private static double y(double value, double most) {
        double height = HEIGHT - TOP - BOTTOM;
        return HEIGHT - BOTTOM - height * value / Math.max(1e-9, most);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        add(
                svg,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    private static void add(StringBuilder svg, String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}

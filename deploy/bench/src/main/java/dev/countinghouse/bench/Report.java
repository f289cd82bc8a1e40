package dev.countinghouse.bench;

import dev.countinghouse.bench.Contender.Sample;

import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table. */
final class Report {

    private static final String LINE = "%9s | %-16s | %24s | %7s | %7s | %7s | %6s%n";

    private Report() {}

    static String of(
            Map<Integer, Map<String, List<Sample>>> samples,
            int rounds,
            Duration length,
            long syncsBefore,
            long syncsAfter) {
        StringBuilder text = new StringBuilder();
        add(
                text,
                "%nConditional appends of one event, %d processors, %d rounds of %d s, taking turns.%n",
                Runtime.getRuntime().availableProcessors(),
                rounds,
                length.toSeconds());
        add(
                text,
                "The disk confirms %d writes a second before, %d after. The oracle found nothing.%n%n",
                syncsBefore,
                syncsAfter);
        add(
                text,
                LINE,
                "in flight",
                "",
                "appends/s (low–high)",
                "p50 ms",
                "p99 ms",
                "batch",
                "times");
        samples.forEach((inFlight, contenders) -> rows(text, inFlight, contenders));
        return text.toString();
    }

    private static void rows(
            StringBuilder text, int inFlight, Map<String, List<Sample>> contenders) {
        double least = contenders.values().stream().mapToDouble(Report::median).min().orElse(1);
        contenders.forEach(
                (name, taken) -> {
                    Histogram latency = new Histogram(taken.getFirst().latency());
                    taken.stream().skip(1).map(Sample::latency).forEach(latency::add);
                    add(
                            text,
                            LINE,
                            inFlight,
                            name,
                            "%,.0f (%,.0f–%,.0f)"
                                    .formatted(median(taken), bound(taken, 0), bound(taken, 1)),
                            millis(latency, 50),
                            millis(latency, 99),
                            "%.1f"
                                    .formatted(
                                            taken.stream()
                                                    .mapToDouble(Sample::batch)
                                                    .max()
                                                    .orElse(0)),
                            "%.1f".formatted(median(taken) / least));
                });
    }

    private static double median(List<Sample> taken) {
        return bound(taken, 0.5);
    }

    /** The lowest, the middle or the highest of the rounds. */
    private static double bound(List<Sample> taken, double share) {
        double[] sorted = taken.stream().mapToDouble(Sample::perSecond).sorted().toArray();
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    private static String millis(Histogram latency, double percentile) {
        return "%.1f".formatted(latency.getValueAtPercentile(percentile) / 1_000.0);
    }

    private static void add(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments));
    }
}

package dev.countinghouse.standalone;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the real file comes to on a day, worked out from its lines and nothing else: an invoice is
 * open from its date until the day before it is settled.
 */
record RealFigures(List<Invoice> invoices) {

    record Invoice(
            String customer,
            String number,
            LocalDate date,
            LocalDate due,
            long cents,
            LocalDate settled) {

        boolean isOpen(LocalDate on) {
            return !date.isAfter(on) && settled.isAfter(on);
        }

        long daysLate(LocalDate on) {
            return ChronoUnit.DAYS.between(due, on);
        }

        /** Current, then 1–30, 31–60, 61–90, 91–120 and more days. */
        static int bucket(long days) {
            return days <= 0 ? 0 : (int) Math.min(5, (days - 1) / 30 + 1);
        }
    }

    static RealFigures of(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return new RealFigures(lines.skip(1).map(line -> invoice(line.split(","))).toList());
        }
    }

    private static Invoice invoice(String[] field) {
        return new Invoice(
                field[1],
                field[3],
                date(field[4]),
                date(field[5]),
                new BigDecimal(field[6]).movePointRight(2).longValueExact(),
                date(field[8]));
    }

    private static LocalDate date(String text) {
        String[] part = text.split("/");
        return LocalDate.of(
                Integer.parseInt(part[2]), Integer.parseInt(part[0]), Integer.parseInt(part[1]));
    }

    List<Invoice> open(LocalDate on) {
        return invoices.stream().filter(invoice -> invoice.isOpen(on)).toList();
    }

    /** The balance of every customer who had an invoice by then or not. */
    Map<String, Long> balances(LocalDate on) {
        Map<String, Long> balances = new TreeMap<>();
        for (Invoice invoice : invoices) {
            balances.merge(invoice.customer(), invoice.isOpen(on) ? invoice.cents() : 0, Long::sum);
        }
        return balances;
    }

    /** Cents by bucket. */
    List<Long> aging(LocalDate on, Predicate<Invoice> which) {
        long[] buckets = new long[6];
        for (Invoice invoice : open(on)) {
            if (which.test(invoice)) {
                buckets[Invoice.bucket(invoice.daysLate(on))] += invoice.cents();
            }
        }
        return java.util.Arrays.stream(buckets).boxed().toList();
    }

    /** Numbers of what was late, and by how many days. */
    Map<String, Long> overdue(LocalDate on) {
        return open(on).stream()
                .filter(invoice -> invoice.daysLate(on) > 0)
                .sorted(Comparator.comparing(Invoice::number))
                .collect(
                        Collectors.toMap(
                                Invoice::number,
                                invoice -> invoice.daysLate(on),
                                Long::sum,
                                TreeMap::new));
    }
}

package dev.countinghouse.csv;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How the dates and amounts of some files are written, each column in one way. */
record ColumnFormats(Map<String, AmountFormat> amounts, Map<String, DateColumn.Format> dates) {

    /**
     * Looks through all files first, and decides then.
     *
     * @throws dev.countinghouse.client.Refusal if a column does not show how it is written
     */
    static ColumnFormats of(Mapping mapping, List<Path> files) {
        var columns = new Columns(mapping);
        for (Path path : files) {
            try (CsvFile file = CsvFile.open(path, mapping.file(), mapping.columns())) {
                file.require(mapping);
                for (CsvRow row : file) columns.see(row);
            }
        }
        return columns.decided();
    }

    AmountFormat amount(Template column) {
        return Objects.requireNonNull(amounts.get(column.text()));
    }

    DateColumn.Format date(Template column) {
        return Objects.requireNonNull(dates.get(column.text()));
    }

    /** What is seen of the columns, in the rows where they mean something. */
    private static final class Columns {
        private final Mapping mapping;
        private final Map<String, AmountColumn> amounts = new HashMap<>();
        private final Map<String, DateColumn> dates = new HashMap<>();

        Columns(Mapping mapping) {
            this.mapping = mapping;
            Mapping.Invoice invoice = mapping.invoice();
            Mapping.Payment payment = mapping.payment();
            if (invoice != null) {
                amount(invoice.amount());
                date(invoice.date());
                date(invoice.due());
            }
            if (payment != null) {
                amount(payment.amount());
                date(payment.date());
            }
            Mapping.Charge charge = mapping.charge();
            if (charge != null) {
                amount(charge.quantity());
                date(charge.date());
            }
        }

        private void amount(@Nullable Template column) {
            if (column == null) return;
            amounts.put(column.text(), new AmountColumn(column.text(), mapping.amounts()));
        }

        private void date(@Nullable Template column) {
            if (column == null) return;
            dates.put(
                    column.text(),
                    new DateColumn(column.text(), mapping.dates(), mapping.language()));
        }

        void see(CsvRow row) {
            Mapping.Invoice invoice = mapping.invoice();
            Mapping.Payment payment = mapping.payment();
            if (invoice != null && Mapping.holds(invoice.when(), row)) {
                seeAmount(invoice.amount(), row);
                seeDate(invoice.date(), row);
                seeDate(invoice.due(), row);
            }
            if (payment != null && Mapping.holds(payment.when(), row)) {
                seeAmount(payment.amount(), row);
                seeDate(payment.date(), row);
            }
            Mapping.Charge charge = mapping.charge();
            if (charge != null && Mapping.holds(charge.when(), row)) {
                seeAmount(charge.quantity(), row);
                seeDate(charge.date(), row);
            }
        }

        private void seeAmount(@Nullable Template column, CsvRow row) {
            if (column == null) return;
            String text = column.fill(row::get);
            if (text.isEmpty()) return;
            Objects.requireNonNull(amounts.get(column.text())).see(text, row.source());
        }

        private void seeDate(@Nullable Template column, CsvRow row) {
            if (column == null) return;
            String text = column.fill(row::get);
            if (text.isEmpty()) return;
            Objects.requireNonNull(dates.get(column.text())).see(text, row.source());
        }

        ColumnFormats decided() {
            return new ColumnFormats(
                    amounts.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().format())),
                    dates.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().format())));
        }
    }
}

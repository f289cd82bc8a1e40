package dev.countinghouse.documents.report;

import dev.countinghouse.documents.Party;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A report in the words of its reader's language.
 *
 * @param of whose office it is about
 * @param subtitle which time it tells of
 * @param dated the day that the file's own dates are
 * @param standing what it was made of, and whether that ties
 */
public record Report(
        Party of,
        String title,
        String subtitle,
        LocalDate dated,
        String standing,
        List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * A table.
     *
     * @param beginsPage it stands at the top of a page
     * @param note what has to be known to read it
     */
    public record Section(
            String heading,
            boolean beginsPage,
            List<Column> columns,
            List<Row> rows,
            @Nullable String note) {

        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells.size() != columns.size()) {
                    throw new IllegalArgumentException("a row has as many cells as columns");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param width in percent of the page's
     * @param isFigure it is flush right
     */
    public record Column(String label, int width, boolean isFigure) {}

    /**
     * A row.
     *
     * @param isTotal it adds up what is above it
     * @param bar how long a bar in its last cell is, in percent; none where it says nothing
     */
    public record Row(List<String> cells, boolean isTotal, @Nullable Integer bar) {

        public Row {
            cells = List.copyOf(cells);
            if (bar != null && (bar < 0 || bar > 100)) {
                throw new IllegalArgumentException("a bar has 0 to 100 percent");
            }
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), false, null);
        }

        public static Row total(String... cells) {
            return new Row(List.of(cells), true, null);
        }
    }
}

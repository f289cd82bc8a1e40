package dev.countinghouse.csv;

import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a file, for somebody who is to say what its columns mean.
 *
 * @param columns as a mapping names them
 * @param rows each with one text a column
 */
public record Beginning(List<String> columns, List<List<String>> rows) {

    /**
     * @param encoding UTF-8 if absent
     * @param separator found from the header if absent
     * @param most how many rows
     * @throws Refusal if it cannot be read
     */
    public static Beginning of(
            Path path, @Nullable String encoding, @Nullable String separator, int most) {
        var format = new Mapping.Format(encoding, separator, null, 0);
        try (CsvFile file = CsvFile.open(path, format, List.of())) {
            List<String> columns = file.header().known();
            List<List<String>> rows = new ArrayList<>();
            var all = file.iterator();
            while (rows.size() < most && all.hasNext()) {
                CsvRow row = all.next();
                rows.add(columns.stream().map(row::get).toList());
            }
            return new Beginning(columns, rows);
        }
    }
}

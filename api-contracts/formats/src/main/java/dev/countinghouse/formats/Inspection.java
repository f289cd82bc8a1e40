package dev.countinghouse.formats;

import java.util.List;
import java.util.Map;

/**
 * What a file is, whether it is whole, and what is in it.
 *
 * @param format for example {@code x12.835}, {@code camt.053}, {@code nacha}; {@code unknown} where
 *     nothing fits
 * @param version in the format's own terms, empty where it has none
 * @param whole whether there is no error
 * @param records segments, records or entries read
 * @param totals in the format's own terms: text as {@code String}, counts as {@code Long}, amounts
 *     as {@code BigDecimal} in units of their currency, lists and maps of these
 * @param findings at most {@value Report#MOST_FINDINGS}, then one that says how many more
 */
public record Inspection(
        String format,
        String version,
        boolean whole,
        long records,
        Map<String, Object> totals,
        List<Finding> findings) {}

package dev.countinghouse.contract.account;

import dev.countinghouse.contract.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where post goes.
 *
 * @param lines what stands above the city: street and number, department, post box; one to four
 * @param region state, province or county, where it is written
 * @param country ISO 3166-1, two letters
 */
public record PostalAddress(
        List<String> lines,
        String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country) {

    public static final int MAX_LINES = 4;
    public static final int MAX_LINE = 100;
    public static final int MAX_POSTAL_CODE = 20;

    public PostalAddress {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("an address has 1 to " + MAX_LINES + " lines");
        }
        for (String line : lines) Text.line(line, MAX_LINE, "a line of the address");
        Text.line(city, MAX_LINE, "the city");
        if (region != null) Text.line(region, MAX_LINE, "the region");
        if (postalCode != null) Text.line(postalCode, MAX_POSTAL_CODE, "the postal code");
        country(country);
    }

    /**
     * @throws IllegalArgumentException if it is not two capital letters
     */
    public static String country(String code) {
        boolean two = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!two) throw new IllegalArgumentException("a country has two capital letters");
        return code;
    }
}

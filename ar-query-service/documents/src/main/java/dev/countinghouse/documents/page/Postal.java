package dev.countinghouse.documents.page;

import dev.countinghouse.contract.account.PostalAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Addresses as they stand on a letter. */
final class Postal {

    private static final Properties COUNTRIES = read();

    private Postal() {}

    /** The lines of an address; the country is named when the letter crosses a border. */
    static List<String> lines(@Nullable PostalAddress address, @Nullable PostalAddress other) {
        List<String> lines = new ArrayList<>();
        if (address == null) return lines;
        lines.addAll(address.lines());
        lines.add(city(address));
        if (other != null && !other.country().equals(address.country())) {
            lines.add(country(address.country()));
        }
        return lines;
    }

    /** The code stands behind the city where regions are written, else before it. */
    private static String city(PostalAddress address) {
        String region = address.region();
        String place = region == null ? address.city() : address.city() + ", " + region;
        String code = address.postalCode();
        if (code == null) return place;
        return switch (address.country()) {
            case "US", "CA", "AU", "GB", "IE", "NZ" -> place + " " + code;
            default -> code + " " + place;
        };
    }

    /** In capitals, as the Universal Postal Union asks; every post office reads English. */
    private static String country(String code) {
        return COUNTRIES.getProperty(code, code).toUpperCase(Locale.ROOT);
    }

    private static Properties read() {
        Properties found = new Properties();
        String file = "countries.properties";
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(Postal.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            found.load(in);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.countinghouse.http;

import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The kinds of values that requests have. */
public final class Values {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;
    private static final int ISO_DATE_LENGTH = 10;
    private static final int MAX_TOLD = 40;
    private static final int MAX_DECIMAL_LENGTH = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Values() {}

    /** One line of printable text without surrounding blanks. */
    public static Value<String> line(int max) {
        return ofText(text -> Text.line(text, max, "it"));
    }

    /** Text of several lines. */
    public static Value<String> block(int max) {
        return ofText(text -> Text.block(text, max, "it"));
    }

    /** Any type that is made of one string and checks it, such as an id. */
    public static <T extends Object> Value<T> ofText(Function<String, T> make) {
        return (json, path, errors) -> {
            if (!json.isString()) {
                errors.report(path, "must be a string");
                return null;
            }
            try {
                return make.apply(json.stringValue());
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
                errors.report(path, String.valueOf(refused.getMessage()));
                return null;
            }
        };
    }

    /** A date up to the latest one that the body may have. */
    public static Value<LocalDate> date() {
        return (json, path, errors) -> {
            LocalDate date = ofText(Values::parseDate).read(json, path, errors);
            LocalDate latest = errors.latest();
            if (date == null || latest == null || !date.isAfter(latest)) return date;
            errors.report(path, "must not be after " + latest);
            return null;
        };
    }

    /**
     * Reads {@code 2026-03-31}.
     *
     * @throws IllegalArgumentException if it is no date, or of another age
     */
    public static LocalDate parseDate(String text) {
        try {
            if (text.length() == ISO_DATE_LENGTH) {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) return date;
            }
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(noDate(), notADate);
        }
        throw new IllegalArgumentException(noDate());
    }

    private static String noDate() {
        return "must be a date such as 2026-03-31, from " + FIRST_YEAR + " to " + LAST_YEAR;
    }

    public static Value<Currency> currency() {
        return ofText(Currencies::of);
    }

    public static <E extends Enum<E>> Value<E> oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return ofText(
                text ->
                        constants.stream()
                                .filter(constant -> constant.name().equals(text))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "must be one of " + constants)));
    }

    /** A decimal number in a string, so that nothing on its way makes a binary fraction of it. */
    public static Value<BigDecimal> decimal() {
        return ofText(Values::parseDecimal);
    }

    static BigDecimal parseDecimal(String text) {
        if (text.length() <= MAX_DECIMAL_LENGTH && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("is not a plain decimal number");
    }

    public static Value<Integer> integer(int min, int max) {
        return (json, path, errors) -> {
            if (json.isIntegralNumber() && json.canConvertToInt()) {
                int number = json.intValue();
                if (number >= min && number <= max) return number;
            }
            errors.report(path, "must be a whole number from " + min + " to " + max);
            return null;
        };
    }

    public static Value<Boolean> flag() {
        return (json, path, errors) -> {
            if (json.isBoolean()) return json.booleanValue();
            errors.report(path, "must be true or false");
            return null;
        };
    }

    /** An amount of either sign. */
    public static Value<Money> money() {
        return (json, path, errors) -> Fields.read(json, path, errors, Values::amount);
    }

    private static Supplier<Money> amount(Fields money) {
        Field<String> amount = money.required("amount", ofText(text -> text));
        Field<Currency> currency = money.required("currency", currency());
        return () -> Money.parse(amount.value(), currency.value().getCurrencyCode());
    }

    public static <T extends Object> Value<T> object(Function<Fields, Supplier<T>> reading) {
        return (json, path, errors) -> Fields.read(json, path, errors, reading);
    }

    public static <T extends Object> Value<List<T>> list(int min, int max, Value<T> element) {
        return (json, path, errors) -> {
            if (!json.isArray() || json.size() < min || json.size() > max) {
                errors.report(path, "must be an array of " + min + " to " + max);
                return null;
            }
            return elements(json, path, errors, element);
        };
    }

    private static <T extends Object> @Nullable List<T> elements(
            JsonNode array, String path, FieldErrors errors, Value<T> element) {
        List<T> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            T read = element.read(array.get(i), path + "[" + i + "]", errors);
            if (read != null) elements.add(read);
        }
        return elements.size() == array.size() ? elements : null;
    }

    public static String abbreviated(String text) {
        return text.length() <= MAX_TOLD ? text : text.substring(0, MAX_TOLD) + "…";
    }
}

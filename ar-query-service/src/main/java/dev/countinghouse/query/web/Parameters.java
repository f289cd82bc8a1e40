package dev.countinghouse.query.web;

import dev.countinghouse.http.FieldError;
import dev.countinghouse.http.InvalidRequest;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The parameters of a query. An endpoint asks for those that it knows; everything wrong with them,
 * those that nobody asked for included, is told at once.
 */
final class Parameters {

    private final HttpServletRequest request;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** A parameter, if it is there; null too if it cannot be read. */
    <P extends Object> @Nullable P optional(String name, Function<String, P> read) {
        asked.add(name);
        String[] given = request.getParameterValues(name);
        if (given == null) return null;
        if (given.length > 1) {
            refuse(name, "is there more than once");
            return null;
        }
        return read(name, given[0], read);
    }

    /** A header, like a parameter. */
    <P extends Object> @Nullable P header(String name, Function<String, P> read) {
        String given = request.getHeader(name);
        return given == null ? null : read(name, given, read);
    }

    private <P extends Object> @Nullable P read(
            String name, String given, Function<String, P> read) {
        try {
            return read.apply(given);
        } catch (NumberFormatException notNumber) {
            refuse(name, "must be a whole number");
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            refuse(name, String.valueOf(refused.getMessage()));
        }
        return null;
    }

    /** A parameter that names a constant, if it is there. */
    <E extends Enum<E>> @Nullable E optional(String name, Class<E> type) {
        return optional(
                name,
                text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> constant.name().equals(text))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "must be one of "
                                                                + Arrays.toString(
                                                                        type.getEnumConstants()))));
    }

    /** Says that a parameter is wrong. */
    void refuse(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /** Refuses two parameters that say the same thing, if both are there. */
    void refuseBoth(String name, String other) {
        if (request.getParameter(name) != null && request.getParameter(other) != null) {
            refuse(name, "cannot be given together with " + other);
        }
    }

    /**
     * @throws InvalidRequest if anything is wrong
     */
    void requireRight() {
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!asked.contains(name)) refuse(name, "is not a parameter here");
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }

    /** What is asked for, but for these parameters: its name and its value, by name. */
    TreeMap<String, String> besides(Set<String> names) {
        var others = new TreeMap<String, String>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!names.contains(name)) others.put(name, String.join(",", values));
                        });
        return others;
    }
}

package dev.countinghouse.query.web;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.Values;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An order of a list's rows, and how a page goes on in it. All of its keys go the same way, so that
 * a row is compared with the one before the page as a whole, which an index can answer. None of
 * them is null.
 *
 * @param first what the rows are wanted by
 * @param last what tells any two rows apart that are alike in that
 */
public record Sort<T extends Object>(List<Key<T>> first, List<Key<T>> last, Way way) {

    private static final String PARAMETER = "after";

    public Sort {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /** Which row comes first. */
    public enum Way {
        UP(">", ""),
        DOWN("<", " desc");

        private final String follows;
        private final String order;

        Way(String follows, String order) {
            this.follows = follows;
            this.order = order;
        }
    }

    /**
     * What rows are compared by.
     *
     * @param sql the expression
     * @param type what the text in a cursor is cast to
     * @param of the same of a row that was read
     * @param read the text in a cursor as the parameter
     */
    public record Key<T extends Object>(
            String sql, String type, Function<T, Object> of, Function<String, Object> read) {

        public static <T extends Object> Key<T> text(String sql, Function<T, String> of) {
            return new Key<>(sql, "text", of::apply, text -> text);
        }

        public static <T extends Object> Key<T> date(String sql, Function<T, LocalDate> of) {
            return new Key<>(sql, "date", of::apply, Values::parseDate);
        }

        public static <T extends Object> Key<T> number(String sql, Function<T, Long> of) {
            return new Key<>(sql, "bigint", of::apply, Long::valueOf);
        }

        public static <T extends Object> Key<T> currency(String sql, Function<T, Money> of) {
            return new Key<>(
                    sql,
                    "char(3)",
                    row -> of.apply(row).currency().getCurrencyCode(),
                    code -> code);
        }

        /** The same of what may be more than any one amount. */
        public static <T extends Object> List<Key<T>> sum(
                String currency, String minor, Function<T, Sum> of) {
            return List.of(
                    new Key<>(
                            currency,
                            "char(3)",
                            row -> of.apply(row).currency().getCurrencyCode(),
                            code -> code),
                    new Key<>(minor, "numeric", row -> of.apply(row).minor(), BigDecimal::new));
        }

        /** Amounts are compared within a currency: minor units of two say nothing. */
        public static <T extends Object> List<Key<T>> amount(
                String currency, String minor, Function<T, Money> of) {
            return List.of(currency(currency, of), number(minor, row -> of.apply(row).minor()));
        }
    }

    private List<Key<T>> keys() {
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    /** What follows {@code order by}. */
    public String order() {
        return keys().stream().map(key -> key.sql + way.order).collect(Collectors.joining(", "));
    }

    /**
     * The condition on the rows of a page; none at the beginning. It is said of the first keys
     * alone too, for an index that has no more.
     */
    public String condition(After after) {
        if (after.isStart()) return "";
        return "and %s\nand %s\n".formatted(compared(first, "="), compared(keys(), ""));
    }

    private String compared(List<Key<T>> keys, String orEqual) {
        String columns = keys.stream().map(Key::sql).collect(Collectors.joining(", "));
        String parameters =
                IntStream.range(0, keys.size())
                        .mapToObj(
                                n -> "cast(:%s%d as %s)".formatted(PARAMETER, n, keys.get(n).type))
                        .collect(Collectors.joining(", "));
        return "(%s) %s%s (%s)".formatted(columns, way.follows, orEqual, parameters);
    }

    /** Gives a query the parameters of the condition. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query, After after) {
        if (after.isStart()) return query;
        List<Key<T>> keys = keys();
        JdbcClient.StatementSpec bound = query;
        for (int n = 0; n < keys.size(); n++) {
            bound = bound.param(PARAMETER + n, after.key(n, keys.get(n).read));
        }
        return bound;
    }

    /** What a cursor keeps of the last row of a page. */
    public List<String> of(T row) {
        return keys().stream().map(key -> key.of.apply(row).toString()).toList();
    }
}

package dev.countinghouse.query.web;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;

/** Reads what the rows of views have in common. */
public final class Columns {

    private Columns() {}

    /** A column of minor units, in the row's {@code currency}. */
    public static Money money(ResultSet row, String column) throws SQLException {
        return money(row.getLong(column), row);
    }

    public static Money money(long minor, ResultSet row) throws SQLException {
        return new Money(minor, Currency.getInstance(row.getString("currency")));
    }

    /** A column of minor units that add up many amounts, in the row's {@code currency}. */
    public static Sum sum(ResultSet row, String column) throws SQLException {
        return sum(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    public static Sum sum(BigDecimal minor, Currency currency) {
        return new Sum(minor.toBigIntegerExact(), currency);
    }

    public static @Nullable Money moneyOrNull(ResultSet row, String column) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? null : money(minor, row);
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

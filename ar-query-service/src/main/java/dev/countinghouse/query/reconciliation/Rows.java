package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;

/** Reads what the views' statements have in common. */
final class Rows {

    private Rows() {}

    /** A column of minor units, in the row's {@code currency}. */
    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(
                row.getBigDecimal(column).longValueExact(),
                Currency.getInstance(row.getString("currency")));
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("account"),
                ItemKind.valueOf(row.getString("item_kind")),
                row.getString("item"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("ledger_account"),
                row.getString("role"),
                row.getString("detail"),
                money(row, "amount_minor"));
    }
}

package dev.countinghouse.query.reconciliation;

import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads the rows that are compared. */
final class Rows {

    private Rows() {}

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("account"),
                ItemKind.valueOf(row.getString("item_kind")),
                row.getString("item"),
                row.getObject("effective_on", LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Columns.money(row, "amount_minor"));
    }
}

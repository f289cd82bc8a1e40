package dev.countinghouse.query.statements;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement that was issued. What it says is what was known then.
 *
 * @param family whether the accounts that it pays for are on it as well
 */
record Statement(
        String statement,
        String account,
        String accountName,
        @Nullable String run,
        StatementForm form,
        @Nullable LocalDate from,
        boolean family,
        LocalDate statedOn,
        String issuedBy,
        @JsonIgnore long position) {

    static final Csv<Statement> CSV =
            Csv.<Statement>of()
                    .column("statement", Statement::statement)
                    .column("account", Statement::account)
                    .column("accountName", Statement::accountName)
                    .column("run", Statement::run)
                    .column("form", Statement::form)
                    .column("from", Statement::from)
                    .column("family", Statement::family)
                    .column("statedOn", Statement::statedOn)
                    .column("issuedBy", Statement::issuedBy);

    static Statement of(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("statement"),
                row.getString("account"),
                row.getString("name"),
                row.getString("run"),
                StatementForm.valueOf(row.getString("form")),
                Columns.dateOrNull(row, "from_on"),
                row.getBoolean("family"),
                Columns.date(row, "stated_on"),
                row.getString("issued_by"),
                row.getLong("position"));
    }

    List<String> keys() {
        return List.of(Long.toString(position));
    }
}

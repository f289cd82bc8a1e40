package dev.countinghouse.query.banking;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bank said of an account.
 *
 * @param lines how many stood on it, be they recorded with it or with another before
 * @param file the SHA-256 of the file that it stood in
 */
record Statement(
        String statement,
        String bank,
        String format,
        @Nullable String number,
        LocalDate from,
        LocalDate until,
        @Nullable Money opening,
        @Nullable Money closing,
        int lines,
        String file,
        @Nullable String name,
        @JsonIgnore long position) {

    static final Csv<Statement> CSV =
            Csv.<Statement>of()
                    .column("statement", Statement::statement)
                    .column("bank", Statement::bank)
                    .column("format", Statement::format)
                    .column("number", Statement::number)
                    .column("from", Statement::from)
                    .column("until", Statement::until)
                    .column("opening", Statement::opening)
                    .column("closing", Statement::closing)
                    .column("lines", Statement::lines)
                    .column("file", Statement::file)
                    .column("name", Statement::name);

    static Statement of(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("statement"),
                row.getString("bank"),
                row.getString("format"),
                row.getString("number"),
                Columns.date(row, "from_on"),
                Columns.date(row, "until_on"),
                Columns.moneyOrNull(row, "opening_minor"),
                Columns.moneyOrNull(row, "closing_minor"),
                row.getInt("lines"),
                row.getString("file"),
                row.getString("file_name"),
                row.getLong("position"));
    }

    List<String> keys() {
        return List.of(until.toString(), Long.toString(position));
    }
}

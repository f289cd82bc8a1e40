package dev.countinghouse.query.search;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Something that was found.
 *
 * @param label the name of an account, the number of an invoice or a memo, the reference of a
 *     payment
 * @param match by what it was found
 */
record Hit(
        Kind kind,
        String id,
        @Nullable String label,
        String account,
        String accountName,
        @Nullable Money amount,
        @Nullable LocalDate date,
        Match match) {

    enum Kind {
        ACCOUNT,
        INVOICE,
        PAYMENT,
        ADJUSTMENT
    }

    /** From the best to the weakest. */
    enum Match {
        ID,
        NUMBER,
        REFERENCE,
        AMOUNT,
        ID_BEGINS,
        NUMBER_BEGINS,
        REFERENCE_BEGINS,
        NAME
    }

    static Hit of(ResultSet row) throws SQLException {
        return new Hit(
                Kind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getString("label"),
                row.getString("account"),
                row.getString("account_name"),
                Columns.moneyOrNull(row, "amount_minor"),
                Columns.dateOrNull(row, "dated_on"),
                Match.valueOf(row.getString("match")));
    }
}

package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that was signed off, or opened again.
 *
 * @param stands whether it is signed off and was not opened again
 * @param note what the person said
 */
record SignOff(
        LocalDate reconciledOn,
        boolean signed,
        boolean stands,
        @Nullable Money balance,
        @Nullable Money openAtBank,
        @Nullable Money openInBooks,
        @Nullable String note,
        String by) {

    private static final int MOST = 100;

    private static final String ALL =
            """
            select s.*, (%s) as stands
            from bank_sign_off s
            where s.book = :book and s.bank = :bank and s.position <= :known
            order by s.position desc
            limit :most
            """
                    .formatted(BankAccounts.STANDS);

    static List<SignOff> all(State state, AsOf asOf, String bank) {
        return state.ask(ALL)
                .param("known", state.known(asOf))
                .param("bank", bank)
                .param("most", MOST)
                .query((row, _) -> of(row))
                .list();
    }

    private static SignOff of(ResultSet row) throws SQLException {
        return new SignOff(
                Columns.date(row, "reconciled_on"),
                row.getBoolean("signed"),
                row.getBoolean("stands"),
                Columns.moneyOrNull(row, "balance_minor"),
                Columns.moneyOrNull(row, "open_at_bank_minor"),
                Columns.moneyOrNull(row, "open_in_books_minor"),
                row.getString("note"),
                row.getString("done_by"));
    }
}

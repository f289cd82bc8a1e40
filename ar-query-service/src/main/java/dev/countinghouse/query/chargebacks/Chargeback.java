package dev.countinghouse.query.chargebacks;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A chargeback, and how far it has come.
 *
 * @param amount what the bank took, or asks about
 * @param code the scheme's reason, if it said one
 * @param begunOn the date of its first step
 * @param since the date of its last step
 * @param position of its first step, where it is listed
 */
record Chargeback(
        String chargeback,
        String payment,
        String account,
        State state,
        Money amount,
        @Nullable String code,
        LocalDate begunOn,
        LocalDate since,
        long position) {

    /** Where it stands. */
    enum State {
        /** The bank asks; nothing has moved. */
        INQUIRED,
        /** The bank has taken its amount. */
        CHARGED_BACK,
        /** The amount is back. */
        WON,
        /** Answered or lost: nothing more is expected. */
        CLOSED
    }

    /**
     * Something that happened to it.
     *
     * @param state what it was then
     * @param by who took it down
     * @param at when it was recorded
     */
    record Step(
            State state,
            LocalDate on,
            long position,
            @Nullable Money amount,
            @Nullable String code,
            @Nullable String note,
            @Nullable String by,
            Instant at) {

        static Step of(ResultSet row) throws SQLException {
            return new Step(
                    State.valueOf(row.getString("state")),
                    Columns.date(row, "effective_on"),
                    row.getLong("position"),
                    row.getString("currency") == null ? null : Columns.money(row, "amount_minor"),
                    row.getString("code"),
                    row.getString("note"),
                    row.getString("done_by"),
                    Columns.instant(row, "done_at"));
        }
    }

    static final Csv<Chargeback> CSV =
            Csv.<Chargeback>of()
                    .column("chargeback", Chargeback::chargeback)
                    .column("payment", Chargeback::payment)
                    .column("account", Chargeback::account)
                    .column("state", Chargeback::state)
                    .column("amount", Chargeback::amount)
                    .column("currency", one -> one.amount.currency())
                    .column("code", Chargeback::code)
                    .column("begunOn", Chargeback::begunOn)
                    .column("since", Chargeback::since);

    static Chargeback of(ResultSet row) throws SQLException {
        return new Chargeback(
                row.getString("chargeback"),
                row.getString("payment"),
                row.getString("account"),
                State.valueOf(row.getString("state")),
                Columns.money(row, "amount_minor"),
                row.getString("code"),
                Columns.date(row, "begun_on"),
                Columns.date(row, "effective_on"),
                row.getLong("position"));
    }

    /** Its place among the newest first. */
    List<String> keys() {
        return List.of(Long.toString(position), chargeback);
    }
}

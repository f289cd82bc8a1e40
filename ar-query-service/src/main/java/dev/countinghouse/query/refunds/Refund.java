package dev.countinghouse.query.refunds;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A refund, and how far it has come.
 *
 * @param payment whose unapplied money is paid back, if a payment's
 * @param adjustment whose credit is paid back, if an adjustment's
 * @param since the date of its last step
 * @param position of the request, where it is listed
 */
record Refund(
        String refund,
        String account,
        @Nullable String payment,
        @Nullable String adjustment,
        State state,
        Money amount,
        String reason,
        LocalDate requestedOn,
        LocalDate since,
        long position) {

    /** Where it stands. */
    enum State {
        /** It waits for somebody to let it pass. */
        REQUESTED,
        /** It waits to be paid. */
        APPROVED,
        CANCELLED,
        ISSUED,
        /** Its money came back. */
        FAILED
    }

    /**
     * Something that happened to it.
     *
     * @param state what it was then
     * @param by who did it
     * @param at when it was recorded
     */
    record Step(
            State state,
            LocalDate on,
            long position,
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            @Nullable String method,
            @Nullable String reference) {

        static Step of(ResultSet row) throws SQLException {
            return new Step(
                    State.valueOf(row.getString("state")),
                    Columns.date(row, "effective_on"),
                    row.getLong("position"),
                    row.getString("done_by"),
                    Columns.instant(row, "done_at"),
                    row.getString("reason"),
                    row.getString("method"),
                    row.getString("reference"));
        }
    }

    static final Csv<Refund> CSV =
            Csv.<Refund>of()
                    .column("refund", Refund::refund)
                    .column("account", Refund::account)
                    .column("payment", Refund::payment)
                    .column("adjustment", Refund::adjustment)
                    .column("state", Refund::state)
                    .column("amount", Refund::amount)
                    .column("currency", one -> one.amount.currency())
                    .column("reason", Refund::reason)
                    .column("requestedOn", Refund::requestedOn)
                    .column("since", Refund::since);

    /** The newest first. On refunds {@code r} with their last step {@code s}. */
    static final Sorts<Refund> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.number("r.position", Refund::position)),
                                    List.of(Sort.Key.text("r.refund", Refund::refund)),
                                    Sort.Way.DOWN))
                    .by("requestedOn", Sort.Key.date("r.requested_on", Refund::requestedOn))
                    .by("since", Sort.Key.date("s.effective_on", Refund::since))
                    .by("amount", Sort.Key.amount("r.currency", "r.amount_minor", Refund::amount));

    static Refund of(ResultSet row) throws SQLException {
        boolean payment = ItemKind.valueOf(row.getString("credit_kind")) == ItemKind.PAYMENT;
        String credit = row.getString("credit");
        return new Refund(
                row.getString("refund"),
                row.getString("account"),
                payment ? credit : null,
                payment ? null : credit,
                State.valueOf(row.getString("state")),
                Columns.money(row, "amount_minor"),
                row.getString("reason"),
                Columns.date(row, "requested_on"),
                Columns.date(row, "effective_on"),
                row.getLong("position"));
    }
}

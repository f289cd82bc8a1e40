package dev.countinghouse.query.disputes;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A dispute, and what became of it.
 *
 * @param number the invoice's printed number
 * @param line the invoice's line that it is about, counted from 1
 * @param amount what the customer will not pay; absent for an inquiry
 * @param disputed what of it counts on the date: nothing once it is resolved, and never more than
 *     the invoice has open
 * @param paidShortBy the payment that left so much open, if the rules for applying cash opened it
 * @param owner who has it in the queue
 * @param resolution why it was resolved so
 * @param takenBackOn since when what resolved it stands no longer
 * @param cycleDays from its first opening to its resolution, or so far
 */
record Dispute(
        String dispute,
        String account,
        String accountName,
        String invoice,
        String number,
        @Nullable Integer line,
        DisputeKind kind,
        ReasonCode reason,
        @Nullable String text,
        State state,
        @Nullable Money amount,
        Money disputed,
        @Nullable LocalDate deadline,
        LocalDate openedOn,
        String openedBy,
        @Nullable String paidShortBy,
        @Nullable String owner,
        @Nullable Outcome outcome,
        @Nullable String adjustment,
        @Nullable String payment,
        @Nullable String resolution,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolvedBy,
        @Nullable LocalDate takenBackOn,
        int cycleDays,
        long position) {

    /** Where it stands. */
    enum State {
        OPEN,
        RESOLVED
    }

    static final Csv<Dispute> CSV =
            Csv.<Dispute>of()
                    .column("dispute", Dispute::dispute)
                    .column("account", Dispute::account)
                    .column("accountName", Dispute::accountName)
                    .column("invoice", Dispute::invoice)
                    .column("number", Dispute::number)
                    .column("line", Dispute::line)
                    .column("kind", Dispute::kind)
                    .column("reason", Dispute::reason)
                    .column("text", Dispute::text)
                    .column("state", Dispute::state)
                    .column("amount", Dispute::amount)
                    .column("disputed", Dispute::disputed)
                    .column("currency", one -> one.disputed.currency())
                    .column("deadline", Dispute::deadline)
                    .column("openedOn", Dispute::openedOn)
                    .column("openedBy", Dispute::openedBy)
                    .column("paidShortBy", Dispute::paidShortBy)
                    .column("owner", Dispute::owner)
                    .column("outcome", Dispute::outcome)
                    .column("adjustment", Dispute::adjustment)
                    .column("payment", Dispute::payment)
                    .column("resolution", Dispute::resolution)
                    .column("resolvedOn", Dispute::resolvedOn)
                    .column("resolvedBy", Dispute::resolvedBy)
                    .column("takenBackOn", Dispute::takenBackOn)
                    .column("cycleDays", Dispute::cycleDays);

    /** Where something without a deadline is sorted. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    /** The newest first. On disputes as they stand. */
    static final Sorts<Dispute> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.number("position", Dispute::position)),
                                    List.of(Sort.Key.text("dispute", Dispute::dispute)),
                                    Sort.Way.DOWN))
                    .by("openedOn", Sort.Key.date("opened_on", Dispute::openedOn))
                    .by(
                            "deadline",
                            Sort.Key.date(
                                    "coalesce(deadline, date '%s')".formatted(NEVER),
                                    one -> Objects.requireNonNullElse(one.deadline, NEVER)))
                    .by("account", Sort.Key.text("account", Dispute::account))
                    .by(
                            "disputed",
                            Sort.Key.amount("currency", "disputed_minor", Dispute::disputed));

    static Dispute of(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Dispute(
                row.getString("dispute"),
                row.getString("account"),
                row.getString("account_name"),
                row.getString("invoice"),
                row.getString("number"),
                row.getObject("line", Integer.class),
                DisputeKind.valueOf(row.getString("kind")),
                ReasonCode.valueOf(row.getString("reason")),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                Columns.moneyOrNull(row, "amount_minor"),
                Columns.money(row, "disputed_minor"),
                Columns.dateOrNull(row, "deadline"),
                Columns.date(row, "opened_on"),
                row.getString("opened_by"),
                row.getString("paid_short_by"),
                row.getString("owner"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("adjustment"),
                row.getString("payment"),
                row.getString("resolution"),
                Columns.dateOrNull(row, "resolved_on"),
                row.getString("resolved_by"),
                Columns.dateOrNull(row, "taken_back_on"),
                row.getInt("cycle_days"),
                row.getLong("position"));
    }
}

package dev.countinghouse.query.plans;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment plan, and how it goes.
 *
 * @param amount what it covers
 * @param open what its parts have open
 * @param missed of that, what was not paid by its due date and the days of grace
 * @param nextDueOn when the first open part is due, if there is one
 * @param missedPart what becomes of it when a part is missed
 * @param endedOn when what was left went back, if it did
 * @param position of its agreement, where it is listed
 */
record Plan(
        String plan,
        String account,
        State state,
        Money amount,
        Money open,
        Money missed,
        @Nullable LocalDate nextDueOn,
        MissedPart missedPart,
        int graceDays,
        @Nullable String note,
        LocalDate agreedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        long position) {

    /** Where it stands. */
    enum State {
        /** What was due is paid. */
        CURRENT,
        /** A part was not paid in time. */
        MISSED,
        /** All of it is paid. */
        KEPT,
        /** A part was missed, and the rest went back to what it came from. */
        BROKEN,
        /** It was given up, and the rest went back. */
        CANCELLED
    }

    static final Csv<Plan> CSV =
            Csv.<Plan>of()
                    .column("plan", Plan::plan)
                    .column("account", Plan::account)
                    .column("state", Plan::state)
                    .column("amount", Plan::amount)
                    .column("open", Plan::open)
                    .column("missed", Plan::missed)
                    .column("currency", one -> one.amount.currency())
                    .column("nextDueOn", Plan::nextDueOn)
                    .column("missedPart", Plan::missedPart)
                    .column("graceDays", Plan::graceDays)
                    .column("agreedOn", Plan::agreedOn)
                    .column("endedOn", Plan::endedOn);

    static Plan of(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("plan"),
                row.getString("account"),
                State.valueOf(row.getString("state")),
                Columns.money(row, "amount_minor"),
                Columns.money(row, "open_minor"),
                Columns.money(row, "missed_minor"),
                Columns.dateOrNull(row, "next_due_on"),
                MissedPart.valueOf(row.getString("missed_part")),
                row.getInt("grace_days"),
                row.getString("note"),
                Columns.date(row, "agreed_on"),
                Columns.dateOrNull(row, "ended_on"),
                row.getString("reason"),
                row.getLong("position"));
    }

    /** Its place among the newest first. */
    List<String> keys() {
        return List.of(Long.toString(position), plan);
    }
}

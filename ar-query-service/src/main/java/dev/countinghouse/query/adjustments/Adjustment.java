package dev.countinghouse.query.adjustments;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An adjustment, and what became of it.
 *
 * @param amount signed: below zero lowers what is owed
 * @param onAccount the part that stands on the account and not on the invoice
 * @param position of the event with which it began, where it is listed
 * @param lines what it takes back, where that is said: they add up to the amount
 */
record Adjustment(
        String adjustment,
        String account,
        @Nullable String invoice,
        AdjustmentKind kind,
        State state,
        Money amount,
        Money onAccount,
        String reason,
        LocalDate effectiveOn,
        long position,
        @Nullable Step proposed,
        @Nullable Step made,
        @Nullable String approvedBy,
        @Nullable Step declined,
        @Nullable String declineReason,
        @Nullable Step reversal,
        @Nullable Step reversalDeclined,
        @Nullable String reversalDeclineReason,
        @Nullable Step reversed,
        @Nullable LocalDate reversedOn,
        @Nullable List<MemoLine> lines,
        @Nullable String number) {

    private static final TypeReference<List<MemoLine>> LINES = new TypeReference<>() {};

    /** Where it stands. */
    enum State {
        /** It waits for somebody to approve or decline it. */
        PROPOSED,
        DECLINED,
        MADE,
        /** It was made, and to take it back waits for somebody else. */
        REVERSAL_PROPOSED,
        REVERSED
    }

    /**
     * Something that was done with it.
     *
     * @param by who did it
     * @param at when it was recorded
     */
    record Step(long position, @Nullable String by, Instant at) {}

    static final Csv<Adjustment> CSV =
            Csv.<Adjustment>of()
                    .column("adjustment", Adjustment::adjustment)
                    .column("account", Adjustment::account)
                    .column("invoice", Adjustment::invoice)
                    .column("kind", Adjustment::kind)
                    .column("state", Adjustment::state)
                    .column("amount", Adjustment::amount)
                    .column("onAccount", Adjustment::onAccount)
                    .column("currency", one -> one.amount.currency())
                    .column("reason", Adjustment::reason)
                    .column("effectiveOn", Adjustment::effectiveOn)
                    .column("proposedBy", one -> by(one.proposed))
                    .column("madeBy", one -> by(one.made))
                    .column("approvedBy", Adjustment::approvedBy)
                    .column("declinedBy", one -> by(one.declined))
                    .column("reversedBy", one -> by(one.reversed))
                    .column("reversedOn", Adjustment::reversedOn)
                    .column("number", Adjustment::number);

    /** The newest first. On adjustments {@code a}. */
    static final Sorts<Adjustment> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(
                                            Sort.Key.number(
                                                    "coalesce(a.proposed_position, a.made_position)",
                                                    Adjustment::position)),
                                    List.of(Sort.Key.text("a.adjustment", Adjustment::adjustment)),
                                    Sort.Way.DOWN))
                    .by("effectiveOn", Sort.Key.date("a.effective_on", Adjustment::effectiveOn))
                    .by(
                            "amount",
                            Sort.Key.amount("a.currency", "a.amount_minor", Adjustment::amount));

    private static @Nullable String by(@Nullable Step step) {
        return step == null ? null : step.by;
    }

    static Adjustment of(ResultSet row, long known) throws SQLException {
        Step made = step(row, "made", known);
        Step declined = step(row, "declined", known);
        Step kept = step(row, "reversal_declined", known);
        State state = State.valueOf(row.getString("state"));
        boolean isReversed = state == State.REVERSED;
        return new Adjustment(
                row.getString("adjustment"),
                row.getString("account"),
                row.getString("invoice"),
                AdjustmentKind.valueOf(row.getString("kind")),
                state,
                Columns.money(row, "amount_minor"),
                Columns.money(row, "on_account_minor"),
                row.getString("reason"),
                Columns.date(row, "effective_on"),
                row.getLong("first_position"),
                step(row, "proposed", known),
                made,
                made == null ? null : row.getString("approved_by"),
                declined,
                declined == null ? null : row.getString("decline_reason"),
                step(row, "reversal", known),
                kept,
                kept == null ? null : row.getString("reversal_decline_reason"),
                isReversed ? step(row, "reversed", known) : null,
                isReversed ? Columns.date(row, "reversed_on") : null,
                lines(row),
                row.getString("number"));
    }

    private static @Nullable List<MemoLine> lines(ResultSet row) throws SQLException {
        String text = row.getString("lines");
        return text == null ? null : EventJson.mapper().readValue(text, LINES);
    }

    /** Nothing if it was not done, as far as was known. */
    private static @Nullable Step step(ResultSet row, String name, long known) throws SQLException {
        Long position = Columns.longOrNull(row, name + "_position");
        if (position == null || position > known) return null;
        return new Step(position, row.getString(name + "_by"), Columns.instant(row, name + "_at"));
    }
}

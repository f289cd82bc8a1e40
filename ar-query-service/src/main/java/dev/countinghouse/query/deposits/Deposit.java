package dev.countinghouse.query.deposits;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.deposit.DepositKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A deposit.
 *
 * @param control what it is to come to
 * @param batched what its batches are to come to
 * @param entered what is in them
 * @param difference what is missing to the control total; below zero, it is too much
 * @param endedBy who posted or cancelled it
 */
public record Deposit(
        String deposit,
        String bank,
        DepositKind kind,
        LocalDate depositedOn,
        State state,
        Money control,
        Money batched,
        Money entered,
        Money difference,
        int items,
        String openedBy,
        @Nullable String endedBy,
        @JsonIgnore long position) {

    /** Where it stands. */
    public enum State {
        /** It does not tie. */
        OPEN,
        /** Items come to their batches, and batches to it. */
        BALANCED,
        POSTED,
        CANCELLED
    }

    static final Csv<Deposit> CSV =
            Csv.<Deposit>of()
                    .column("deposit", Deposit::deposit)
                    .column("bank", Deposit::bank)
                    .column("kind", Deposit::kind)
                    .column("depositedOn", Deposit::depositedOn)
                    .column("state", Deposit::state)
                    .column("currency", deposit -> deposit.control.currency())
                    .column("control", Deposit::control)
                    .column("batched", Deposit::batched)
                    .column("entered", Deposit::entered)
                    .column("difference", Deposit::difference)
                    .column("items", Deposit::items)
                    .column("openedBy", Deposit::openedBy);

    static Deposit of(ResultSet row) throws SQLException {
        Money control = Columns.money(row, "control_minor");
        Money entered = Columns.money(row, "entered_minor");
        return new Deposit(
                row.getString("deposit"),
                row.getString("bank"),
                DepositKind.valueOf(row.getString("kind")),
                Columns.date(row, "deposited_on"),
                State.valueOf(row.getString("state")),
                control,
                Columns.money(row, "batched_minor"),
                entered,
                control.minus(entered),
                row.getInt("items"),
                row.getString("opened_by"),
                row.getString("ended_by"),
                row.getLong("position"));
    }

    List<String> keys() {
        return List.of(depositedOn.toString(), Long.toString(position));
    }
}

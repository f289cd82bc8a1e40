package dev.countinghouse.query.deposits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.query.web.Columns;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** A deposit, its batches and all that is in it. */
public record DepositDetail(
        LocalDate asOf, @JsonUnwrapped Deposit deposit, List<Batch> batches, List<Item> contents) {

    /**
     * A batch.
     *
     * @param count how many items it is to have
     * @param items how many it has
     * @param difference what is missing to its control total; below zero, it is too much
     */
    public record Batch(
            int batch, Money control, int count, Money entered, int items, Money difference) {

        static Batch of(ResultSet row) throws SQLException {
            Money control = Columns.money(row, "control_minor");
            Money entered = Columns.money(row, "entered_minor");
            return new Batch(
                    row.getInt("batch"),
                    control,
                    row.getInt("count"),
                    entered,
                    row.getInt("items"),
                    control.minus(entered));
        }
    }

    /**
     * A payment to be, or that was posted.
     *
     * @param routing and {@code bankAccount}: of a check, as its MICR line says
     * @param payment that it became
     */
    public record Item(
            int number,
            int batch,
            String account,
            Money amount,
            PaymentMethod method,
            @Nullable String reference,
            @Nullable String routing,
            @Nullable String bankAccount,
            @Nullable LocalDate datedOn,
            @Nullable String remittance,
            @Nullable String payment,
            String enteredBy) {

        /**
         * @param place of the item among those in the deposit, from 0
         */
        static Item of(ResultSet row, int place, List<String> payments) throws SQLException {
            return new Item(
                    row.getInt("number"),
                    row.getInt("batch"),
                    row.getString("account"),
                    Columns.money(row, "amount_minor"),
                    PaymentMethod.valueOf(row.getString("method")),
                    row.getString("reference"),
                    row.getString("routing"),
                    row.getString("bank_account"),
                    Columns.dateOrNull(row, "dated_on"),
                    row.getString("remittance"),
                    place < payments.size() ? payments.get(place) : null,
                    row.getString("entered_by"));
        }
    }
}

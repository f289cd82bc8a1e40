package dev.countinghouse.query.payments;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A payment and what of it is not applied. */
public record Payment(
        String payment,
        String account,
        State state,
        Money amount,
        Money unapplied,
        PaymentMethod method,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        @Nullable String reference,
        @Nullable String remittance,
        @Nullable Reversal reversal) {

    /** Where it stands on the date asked for. */
    public enum State {
        /** Its date has not come. */
        UPCOMING,
        /** Some of it is unapplied cash. */
        UNAPPLIED,
        APPLIED,
        REVERSED
    }

    /** Why the money did not stay. */
    public record Reversal(LocalDate reversedOn, ReversalReason reason, @Nullable String note) {}

    public static final Csv<Payment> CSV =
            Csv.<Payment>of()
                    .column("payment", Payment::payment)
                    .column("account", Payment::account)
                    .column("state", Payment::state)
                    .column("amount", Payment::amount)
                    .column("unapplied", Payment::unapplied)
                    .column("currency", payment -> payment.amount.currency())
                    .column("method", Payment::method)
                    .column("receivedOn", Payment::receivedOn)
                    .column("effectiveOn", Payment::effectiveOn)
                    .column("reference", Payment::reference);

    public static Payment of(ResultSet row) throws SQLException {
        LocalDate reversedOn = Columns.dateOrNull(row, "ended_as_of");
        return new Payment(
                row.getString("id"),
                row.getString("account"),
                State.valueOf(row.getString("state")),
                Columns.money(row, "amount_minor"),
                Columns.money(row, "open_minor").negated(),
                PaymentMethod.valueOf(row.getString("method")),
                Columns.date(row, "received_on"),
                Columns.date(row, "dated_on"),
                row.getString("label"),
                row.getString("remittance"),
                reversedOn == null
                        ? null
                        : new Reversal(
                                reversedOn,
                                ReversalReason.valueOf(row.getString("reversal_reason")),
                                row.getString("reversal_note")));
    }
}

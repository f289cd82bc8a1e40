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

/**
 * A payment and what of it is not applied.
 *
 * @param chargedBack what banks took back of it and did not give back, if they did
 */
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
        @Nullable Money chargedBack,
        @Nullable Reversal reversal) {

    /** Where it stands on the date asked for. */
    public enum State {
        /** Its date has not come. */
        UPCOMING,
        /** Some of it is unapplied cash. */
        UNAPPLIED,
        APPLIED,
        /** A bank took all of it back. */
        CHARGED_BACK,
        REVERSED
    }

    /**
     * Why the money did not stay.
     *
     * @param code the scheme's own, if one returned it
     * @param resubmittable whether it may then be asked for again
     * @param fee the adjustment that charges the account for it
     */
    public record Reversal(
            LocalDate reversedOn,
            ReversalReason reason,
            @Nullable String note,
            @Nullable String code,
            @Nullable Boolean resubmittable,
            @Nullable String fee) {

        static @Nullable Reversal of(ResultSet row) throws SQLException {
            LocalDate reversedOn = Columns.dateOrNull(row, "ended_as_of");
            if (reversedOn == null) return null;
            String code = row.getString("reversal_code");
            return new Reversal(
                    reversedOn,
                    ReversalReason.valueOf(row.getString("reversal_reason")),
                    row.getString("reversal_note"),
                    code,
                    code == null ? null : row.getBoolean("reversal_resubmittable"),
                    row.getString("reversal_fee"));
        }
    }

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
        Money taken = Columns.money(row, "taken_minor");
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
                taken.isZero() ? null : taken,
                Reversal.of(row));
    }
}

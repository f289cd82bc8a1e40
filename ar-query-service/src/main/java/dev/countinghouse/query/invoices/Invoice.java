package dev.countinghouse.query.invoices;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An invoice and what is open on it.
 *
 * @param disputed what of the open amount is disputed
 * @param dueOn of the earliest installment with anything open; of the last when nothing is
 * @param planned what of it stands in payment plans, the last of which is {@code plan}
 * @param flagged what of the account's credit it passed over, if it did
 */
public record Invoice(
        String invoice,
        String number,
        String account,
        State state,
        LocalDate invoiceDate,
        LocalDate dueOn,
        Money net,
        Money tax,
        Money total,
        Money open,
        Money disputed,
        @Nullable DiscountOffer discount,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String memo,
        @Nullable LocalDate voidedOn,
        @Nullable Money planned,
        @Nullable String plan,
        @Nullable Flag flagged) {

    /** Where it stands on the date asked for. */
    public enum State {
        /** Its date has not come. */
        UPCOMING,
        OPEN,
        SETTLED,
        VOIDED
    }

    /**
     * That it was issued though the account's credit does not cover it.
     *
     * @param onHold the account was on hold
     * @param creditLimit the limit that the account passed with it, if it passed one
     */
    public record Flag(boolean onHold, @Nullable Money creditLimit) {

        static @Nullable Flag of(ResultSet row) throws SQLException {
            if (!row.getBoolean("is_flagged")) return null;
            return new Flag(
                    row.getBoolean("flagged_on_hold"),
                    Columns.moneyOrNull(row, "flagged_limit_minor"));
        }
    }

    public static final Csv<Invoice> CSV =
            Csv.<Invoice>of()
                    .column("invoice", Invoice::invoice)
                    .column("number", Invoice::number)
                    .column("account", Invoice::account)
                    .column("state", Invoice::state)
                    .column("invoiceDate", Invoice::invoiceDate)
                    .column("dueOn", Invoice::dueOn)
                    .column("net", Invoice::net)
                    .column("tax", Invoice::tax)
                    .column("total", Invoice::total)
                    .column("open", Invoice::open)
                    .column("disputed", Invoice::disputed)
                    .column("currency", invoice -> invoice.open.currency())
                    .column("customerReference", Invoice::customerReference)
                    .column("purchaseOrder", Invoice::purchaseOrder)
                    .column("flagged", invoice -> invoice.flagged != null);

    public static Invoice of(ResultSet row) throws SQLException {
        Money planned = Columns.money(row, "planned_minor");
        Money offered = Columns.moneyOrNull(row, "discount_minor");
        return new Invoice(
                row.getString("id"),
                row.getString("label"),
                row.getString("account"),
                State.valueOf(row.getString("state")),
                Columns.date(row, "dated_on"),
                Columns.date(row, "due_on"),
                Columns.money(row, "net_minor"),
                Columns.money(row, "tax_minor"),
                Columns.money(row, "total_minor"),
                Columns.money(row, "open_minor"),
                Columns.money(disputed(row), row),
                offered == null
                        ? null
                        : new DiscountOffer(
                                Columns.date(row, "discount_until"),
                                row.getInt("discount_grace_days"),
                                offered),
                row.getString("customer_reference"),
                row.getString("purchase_order"),
                row.getString("memo"),
                Columns.dateOrNull(row, "ended_as_of"),
                planned.isZero() ? null : planned,
                planned.isZero() ? null : row.getString("plan"),
                Flag.of(row));
    }

    private static long disputed(ResultSet row) throws SQLException {
        return Math.min(row.getLong("held_minor"), Math.max(0, row.getLong("open_minor")));
    }
}

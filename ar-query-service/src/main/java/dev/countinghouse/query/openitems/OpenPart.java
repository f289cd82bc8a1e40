package dev.countinghouse.query.openitems;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * An open amount with a due date: an installment of an invoice, or a payment's unapplied cash or an
 * adjustment on account, which are due when they count.
 *
 * @param number the invoice's printed number
 * @param amount what it was at first; credits are below zero
 * @param open what is open of it
 * @param disputed what of that is disputed
 * @param daysLate days from the due date to the date asked for; 0 for what is not late and for
 *     credits
 */
public record OpenPart(
        String account,
        String accountName,
        ItemKind kind,
        String item,
        int installment,
        @Nullable String number,
        LocalDate datedOn,
        LocalDate dueOn,
        Money amount,
        Money open,
        Money disputed,
        int daysLate) {

    public static final Csv<OpenPart> CSV =
            Csv.<OpenPart>of()
                    .column("account", OpenPart::account)
                    .column("accountName", OpenPart::accountName)
                    .column("kind", OpenPart::kind)
                    .column("item", OpenPart::item)
                    .column("installment", OpenPart::installment)
                    .column("number", OpenPart::number)
                    .column("datedOn", OpenPart::datedOn)
                    .column("dueOn", OpenPart::dueOn)
                    .column("amount", OpenPart::amount)
                    .column("open", OpenPart::open)
                    .column("disputed", OpenPart::disputed)
                    .column("currency", part -> part.open.currency())
                    .column("daysLate", OpenPart::daysLate);

    public static OpenPart of(ResultSet row) throws SQLException {
        return new OpenPart(
                row.getString("account"),
                row.getString("name"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("item"),
                row.getInt("installment"),
                row.getString("number"),
                Columns.date(row, "dated_on"),
                Columns.date(row, "due_on"),
                Columns.money(row, "amount_minor"),
                Columns.money(row, "open_minor"),
                Columns.money(row, "disputed_minor"),
                row.getInt("days_late"));
    }

    /** Its place in lists by due date. */
    public List<String> keys() {
        return List.of(
                dueOn.toString(),
                open.currency().getCurrencyCode(),
                Long.toString(-open.minor()),
                account,
                kind.name(),
                item,
                Integer.toString(installment));
    }
}

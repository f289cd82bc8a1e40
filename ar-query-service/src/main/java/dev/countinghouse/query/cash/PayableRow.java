package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.cash.matching.Offer;
import dev.countinghouse.query.cash.matching.OpenItem;
import dev.countinghouse.query.cash.matching.Receipt;
import dev.countinghouse.query.numbers.DocumentNumber;
import dev.countinghouse.query.web.Columns;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a row of open items says to the one who matches. */
final class PayableRow {

    private PayableRow() {}

    /**
     * @param told whose it is, if not the payer's
     */
    static OpenItem item(ResultSet row, @Nullable AccountId told, Receipt receipt)
            throws SQLException {
        boolean invoice = row.getString("kind").equals("INVOICE");
        String number = row.getString("number");
        return new OpenItem(
                invoice ? new InvoiceId(row.getString("item")) : null,
                invoice ? null : new AdjustmentId(row.getString("item")),
                told,
                row.getInt("installment"),
                number,
                names(number, row),
                Columns.date(row, "dated_on"),
                Columns.date(row, "due_on"),
                row.getLong("open_minor"),
                row.getLong("disputed_minor"),
                offer(row, receipt));
    }

    private static List<DocumentNumber> names(String number, ResultSet row) throws SQLException {
        List<DocumentNumber> names = new ArrayList<>();
        names.add(DocumentNumber.of(number));
        String order = row.getString("purchase_order");
        if (order != null) names.add(DocumentNumber.of(order));
        String reference = row.getString("customer_reference");
        if (reference != null) names.add(DocumentNumber.of(reference));
        return names;
    }

    private static @Nullable Offer offer(ResultSet row, Receipt receipt) throws SQLException {
        LocalDate until = Columns.dateOrNull(row, "discount_until");
        if (until == null || row.getLong("open_minor") != row.getLong("total_minor")) return null;
        var offer =
                new Offer(
                        until.plusDays(row.getInt("discount_grace_days")),
                        row.getLong("discount_minor"),
                        row.getLong("total_minor"));
        return receipt.receivedOn().isAfter(offer.until()) ? null : offer;
    }
}

package dev.countinghouse.query.drafts;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A draft of an invoice.
 *
 * @param from the first day of what it bills
 * @param through the last day of what it bills
 * @param net of its lines; before taxes, unless the book's prices include them
 * @param since when it came to its state
 * @param reason why it is held, or was discarded
 * @param invoice which it became
 */
record Draft(
        String draft,
        String account,
        String accountName,
        LocalDate invoiceDate,
        State state,
        LocalDate since,
        @Nullable String reason,
        @Nullable String by,
        int lines,
        Money net,
        LocalDate from,
        LocalDate through,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String memo,
        @Nullable String run,
        String madeBy,
        @Nullable String invoice,
        long position) {

    /** Where it stands. */
    enum State {
        READY,
        HELD,
        RELEASED,
        DISCARDED,
        /** The invoice that it became was voided. */
        VOIDED;

        /** Whether it is over. */
        boolean isClosed() {
            return this != READY && this != HELD;
        }
    }

    static final Csv<Draft> CSV =
            Csv.<Draft>of()
                    .column("draft", Draft::draft)
                    .column("account", Draft::account)
                    .column("accountName", Draft::accountName)
                    .column("invoiceDate", Draft::invoiceDate)
                    .column("state", Draft::state)
                    .column("since", Draft::since)
                    .column("reason", Draft::reason)
                    .column("by", Draft::by)
                    .column("lines", Draft::lines)
                    .column("net", Draft::net)
                    .column("currency", row -> row.net.currency())
                    .column("from", Draft::from)
                    .column("through", Draft::through)
                    .column("run", Draft::run)
                    .column("madeBy", Draft::madeBy)
                    .column("invoice", Draft::invoice);

    /** The newest first. */
    static final Sorts<Draft> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.number("position", Draft::position)),
                                    List.of(Sort.Key.text("draft", Draft::draft)),
                                    Sort.Way.DOWN))
                    .by("invoiceDate", Sort.Key.date("invoice_date", Draft::invoiceDate))
                    .by("account", Sort.Key.text("account", Draft::account))
                    .by("net", Sort.Key.amount("currency", "net_minor", Draft::net));

    static Draft of(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("draft"),
                row.getString("account"),
                row.getString("account_name"),
                Columns.date(row, "invoice_date"),
                State.valueOf(row.getString("state")),
                Columns.date(row, "since"),
                row.getString("reason"),
                row.getString("done_by"),
                row.getInt("lines"),
                Columns.money(row, "net_minor"),
                Columns.date(row, "charged_from"),
                Columns.date(row, "charged_through"),
                row.getString("customer_reference"),
                row.getString("purchase_order"),
                row.getString("memo"),
                row.getString("run"),
                row.getString("made_by"),
                row.getString("invoice"),
                row.getLong("position"));
    }
}

package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payer says a payment is for.
 *
 * @param payment the payment that it names or is joined with
 * @param joinedOn since when it is joined, if it did not name it
 */
record Remittance(
        RemittanceId remittance,
        @Nullable AccountId account,
        @Nullable PaymentId payment,
        @Nullable String reference,
        Money total,
        List<RemittanceLine> lines,
        LocalDate receivedOn,
        @Nullable LocalDate joinedOn,
        long position) {

    private static final TypeReference<List<RemittanceLine>> LINES = new TypeReference<>() {};

    static final Csv<Remittance> CSV =
            Csv.<Remittance>of()
                    .column("remittance", Remittance::remittance)
                    .column("account", Remittance::account)
                    .column("payment", Remittance::payment)
                    .column("reference", Remittance::reference)
                    .column("total", Remittance::total)
                    .column("currency", row -> row.total.currency())
                    .column("lines", row -> row.lines.size())
                    .column("receivedOn", Remittance::receivedOn)
                    .column("joinedOn", Remittance::joinedOn);

    static Remittance of(ResultSet row) throws SQLException {
        String account = row.getString("account");
        String payment = row.getString("payment");
        return new Remittance(
                new RemittanceId(row.getString("remittance")),
                account == null ? null : new AccountId(account),
                payment == null ? null : new PaymentId(payment),
                row.getString("reference"),
                Columns.money(row, "total_minor"),
                EventJson.mapper().readValue(row.getString("lines"), LINES),
                Columns.date(row, "received_on"),
                Columns.dateOrNull(row, "joined_on"),
                row.getLong("position"));
    }

    /** As it was recorded. */
    RemittanceAdviceReceived received(BookId book) {
        return new RemittanceAdviceReceived(
                book, remittance, account, payment, reference, total, lines, receivedOn);
    }

    /** Its place among the newest first. */
    List<String> keys() {
        return List.of(Long.toString(position));
    }
}

package dev.countinghouse.query.banking;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A payment that no bank shows.
 *
 * @param age in days
 */
record OpenPayment(
        String payment,
        String account,
        LocalDate receivedOn,
        long age,
        PaymentMethod method,
        Money amount,
        @Nullable String reference,
        @JsonIgnore long position) {

    static final Csv<OpenPayment> CSV =
            Csv.<OpenPayment>of()
                    .column("payment", OpenPayment::payment)
                    .column("account", OpenPayment::account)
                    .column("receivedOn", OpenPayment::receivedOn)
                    .column("age", OpenPayment::age)
                    .column("method", OpenPayment::method)
                    .column("amount", OpenPayment::amount)
                    .column("currency", payment -> payment.amount.currency())
                    .column("reference", OpenPayment::reference);

    static OpenPayment of(ResultSet row, AsOf asOf) throws SQLException {
        LocalDate receivedOn = Columns.date(row, "received_on");
        return new OpenPayment(
                row.getString("payment"),
                row.getString("account"),
                receivedOn,
                ChronoUnit.DAYS.between(receivedOn, asOf.effectiveOn()),
                PaymentMethod.valueOf(row.getString("method")),
                Columns.money(row, "amount_minor"),
                row.getString("reference"),
                row.getLong("position"));
    }

    List<String> keys() {
        return List.of(receivedOn.toString(), Long.toString(position));
    }
}

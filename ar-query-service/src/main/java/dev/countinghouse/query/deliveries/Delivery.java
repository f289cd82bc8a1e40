package dev.countinghouse.query.deliveries;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A document on its way.
 *
 * @param document the id of the invoice, adjustment, payment, refund, notice or statement
 * @param channel how it goes, once it is made
 * @param contents what was kept of it; the message first
 * @param withheld why there is no e-invoice in it, where the book sends such
 * @param detail what was said of it last
 */
record Delivery(
        String delivery,
        String account,
        String accountName,
        DocumentKind kind,
        String document,
        State state,
        LocalDate requestedOn,
        String requestedBy,
        AccountContact.@Nullable Channel channel,
        List<String> recipients,
        @Nullable String subject,
        List<Content> contents,
        @Nullable String withheld,
        @Nullable String detail,
        @Nullable LocalDate since,
        @JsonIgnore long position) {

    /** Where it stands. */
    enum State {
        /** It is being made. */
        REQUESTED,
        /** It is made, and waits to be sent or printed. */
        PREPARED,
        SENT,
        PRINTED,
        KEPT,
        FAILED,
        UNDECIDED,
        BOUNCED,
        COMPLAINED
    }

    static final Csv<Delivery> CSV =
            Csv.<Delivery>of()
                    .column("delivery", Delivery::delivery)
                    .column("account", Delivery::account)
                    .column("accountName", Delivery::accountName)
                    .column("kind", Delivery::kind)
                    .column("document", Delivery::document)
                    .column("state", Delivery::state)
                    .column("requestedOn", Delivery::requestedOn)
                    .column("requestedBy", Delivery::requestedBy)
                    .column("channel", Delivery::channel)
                    .column("recipients", one -> String.join(" ", one.recipients))
                    .column("subject", Delivery::subject)
                    .column("detail", Delivery::detail)
                    .column("since", Delivery::since);

    static Delivery of(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new Delivery(
                row.getString("delivery"),
                row.getString("account"),
                row.getString("name"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("document"),
                State.valueOf(row.getString("state")),
                Columns.date(row, "requested_on"),
                row.getString("requested_by"),
                channel == null ? null : AccountContact.Channel.valueOf(channel),
                list(row.getString("recipients"), String[].class),
                row.getString("subject"),
                list(row.getString("contents"), Content[].class),
                row.getString("withheld"),
                row.getString("detail"),
                Columns.dateOrNull(row, "since"),
                row.getLong("position"));
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        return json == null ? List.of() : List.of(EventJson.mapper().readValue(json, type));
    }

    List<String> keys() {
        return List.of(Long.toString(position));
    }
}

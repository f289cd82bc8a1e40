package dev.countinghouse.query.quotes;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A quote.
 *
 * @param amount of its lines, before taxes
 * @param reason why it was declined
 * @param draft which was made of it
 */
record Quote(
        String quote,
        String account,
        String accountName,
        LocalDate quotedOn,
        LocalDate validUntil,
        State state,
        LocalDate since,
        Money amount,
        List<QuoteLine> lines,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable String draft,
        String quotedBy,
        long position) {

    /** Where it stands. */
    enum State {
        OPEN,
        EXPIRED,
        ACCEPTED,
        DECLINED
    }

    private static final TypeReference<List<QuoteLine>> LINES = new TypeReference<>() {};

    static final Csv<Quote> CSV =
            Csv.<Quote>of()
                    .column("quote", Quote::quote)
                    .column("account", Quote::account)
                    .column("accountName", Quote::accountName)
                    .column("quotedOn", Quote::quotedOn)
                    .column("validUntil", Quote::validUntil)
                    .column("state", Quote::state)
                    .column("since", Quote::since)
                    .column("amount", Quote::amount)
                    .column("currency", row -> row.amount.currency())
                    .column("reference", Quote::reference)
                    .column("reason", Quote::reason)
                    .column("draft", Quote::draft)
                    .column("quotedBy", Quote::quotedBy);

    /** The newest first. */
    static final Sorts<Quote> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.number("position", Quote::position)),
                                    List.of(Sort.Key.text("quote", Quote::quote)),
                                    Sort.Way.DOWN))
                    .by("validUntil", Sort.Key.date("valid_until", Quote::validUntil))
                    .by("account", Sort.Key.text("account", Quote::account))
                    .by("amount", Sort.Key.amount("currency", "amount_minor", Quote::amount));

    static Quote of(ResultSet row) throws SQLException {
        return new Quote(
                row.getString("quote"),
                row.getString("account"),
                row.getString("account_name"),
                Columns.date(row, "quoted_on"),
                Columns.date(row, "valid_until"),
                State.valueOf(row.getString("state")),
                Columns.date(row, "since"),
                Columns.money(row, "amount_minor"),
                EventJson.mapper().readValue(row.getString("lines"), LINES),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("draft"),
                row.getString("quoted_by"),
                row.getLong("position"));
    }
}

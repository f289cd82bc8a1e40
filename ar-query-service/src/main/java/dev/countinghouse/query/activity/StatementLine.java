package dev.countinghouse.query.activity;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of an account's balance.
 *
 * @param event the name of the event that made it
 * @param document the invoice, payment, adjustment or refund
 * @param number an invoice's printed number
 * @param reference a payment's
 * @param documentKind how a payment came, or of which kind an adjustment is
 * @param amount signed: below zero lowers what is owed
 * @param balance what is owed with it
 */
public record StatementLine(
        LocalDate effectiveOn,
        long position,
        Kind kind,
        String event,
        String document,
        @Nullable String number,
        @Nullable String reference,
        @Nullable String documentKind,
        Money amount,
        Sum balance) {

    /** What the balance moved by. */
    public enum Kind {
        INVOICE,
        PAYMENT,
        DISCOUNT,
        ADJUSTMENT,
        REFUND,
        /** In CSV alone: what was owed before the first day. */
        OPENING,
        /** In CSV alone: what is owed after the last. */
        CLOSING
    }

    /** What is owed at the beginning or at the end, as a line of its own. */
    static StatementLine balance(Kind kind, LocalDate date, Sum balance) {
        Money none = Money.zero(balance.currency());
        return new StatementLine(date, 0, kind, "", "", null, null, null, none, balance);
    }

    static final Csv<StatementLine> CSV =
            Csv.<StatementLine>of()
                    .column("effectiveOn", StatementLine::effectiveOn)
                    .column("position", StatementLine::position)
                    .column("kind", StatementLine::kind)
                    .column("event", StatementLine::event)
                    .column("document", StatementLine::document)
                    .column("number", StatementLine::number)
                    .column("reference", StatementLine::reference)
                    .column("documentKind", StatementLine::documentKind)
                    .column("amount", StatementLine::amount)
                    .column("balance", StatementLine::balance)
                    .column("currency", line -> line.amount.currency());

    static StatementLine of(ResultSet row) throws SQLException {
        return new StatementLine(
                Columns.date(row, "effective_on"),
                row.getLong("position"),
                Kind.valueOf(row.getString("kind")),
                row.getString("event"),
                row.getString("document"),
                row.getString("number"),
                row.getString("reference"),
                row.getString("document_kind"),
                Columns.money(row, "amount_minor"),
                Columns.sum(row, "balance_minor"));
    }

    List<String> keys() {
        return List.of(effectiveOn.toString(), Long.toString(position), kind.name());
    }
}

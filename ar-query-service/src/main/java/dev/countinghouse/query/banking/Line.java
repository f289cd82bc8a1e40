package dev.countinghouse.query.banking;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of a bank.
 *
 * @param matched whether it is accounted for
 * @param payments by which
 * @param source the SHA-256 of the file that it was read from, a colon, and the line in it
 * @param note what it is, or why it is not what it was matched with
 */
record Line(
        String line,
        String bank,
        String statement,
        BankLineKind kind,
        Money amount,
        LocalDate bookedOn,
        LocalDate valuedOn,
        @Nullable String reference,
        @Nullable String text,
        boolean matched,
        List<String> payments,
        @Nullable String note,
        @Nullable String matchedBy,
        @Nullable LocalDate matchedOn,
        @Nullable String source,
        @JsonIgnore long position) {

    static final Csv<Line> CSV =
            Csv.<Line>of()
                    .column("line", Line::line)
                    .column("bank", Line::bank)
                    .column("kind", Line::kind)
                    .column("bookedOn", Line::bookedOn)
                    .column("amount", Line::amount)
                    .column("currency", line -> line.amount.currency())
                    .column("reference", Line::reference)
                    .column("text", Line::text)
                    .column("matched", Line::matched)
                    .column("payments", line -> String.join(" ", line.payments))
                    .column("note", Line::note);

    static Line of(ResultSet row) throws SQLException {
        boolean matched = row.getBoolean("matched");
        return new Line(
                row.getString("line"),
                row.getString("bank"),
                row.getString("statement"),
                BankLineKind.valueOf(row.getString("kind")),
                Columns.money(row, "amount_minor"),
                Columns.date(row, "booked_on"),
                Columns.date(row, "valued_on"),
                row.getString("reference"),
                row.getString("text"),
                matched,
                matched ? List.of((String[]) row.getArray("payments").getArray()) : List.of(),
                row.getString("note"),
                row.getString("matched_by"),
                Columns.dateOrNull(row, "matched_on"),
                row.getString("source"),
                row.getLong("line_position"));
    }

    List<String> keys() {
        return List.of(bookedOn.toString(), Long.toString(position));
    }
}

package dev.countinghouse.query.charges;

import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A recurring charge.
 *
 * @param made how many of its charges were made
 * @param nextOn when the next one comes; absent if there is none
 * @param until no charge is later; absent if there is no end yet
 */
record RecurringCharge(
        String recurring,
        String account,
        String accountName,
        String item,
        String description,
        BigDecimal quantity,
        Every every,
        LocalDate firstOn,
        @Nullable LocalDate until,
        int made,
        @Nullable LocalDate nextOn,
        @Nullable String reason,
        String setBy) {

    static final Csv<RecurringCharge> CSV =
            Csv.<RecurringCharge>of()
                    .column("recurring", RecurringCharge::recurring)
                    .column("account", RecurringCharge::account)
                    .column("accountName", RecurringCharge::accountName)
                    .column("item", RecurringCharge::item)
                    .column("description", RecurringCharge::description)
                    .column("quantity", row -> row.quantity.toPlainString())
                    .column("everyCount", row -> row.every.count())
                    .column("everyUnit", row -> row.every.unit())
                    .column("firstOn", RecurringCharge::firstOn)
                    .column("until", RecurringCharge::until)
                    .column("made", RecurringCharge::made)
                    .column("nextOn", RecurringCharge::nextOn);

    static final Sort<RecurringCharge> SORT =
            new Sort<>(
                    List.of(Sort.Key.text("account", RecurringCharge::account)),
                    List.of(Sort.Key.text("recurring", RecurringCharge::recurring)),
                    Sort.Way.UP);

    static RecurringCharge of(ResultSet row) throws SQLException {
        var every =
                new Every(
                        row.getInt("every_count"), Every.Unit.valueOf(row.getString("every_unit")));
        return new RecurringCharge(
                row.getString("recurring"),
                row.getString("account"),
                row.getString("account_name"),
                row.getString("item"),
                row.getString("description"),
                new BigDecimal(row.getString("quantity")),
                every,
                Columns.date(row, "first_on"),
                Columns.dateOrNull(row, "ends_on"),
                row.getInt("made"),
                Columns.dateOrNull(row, "next_on"),
                row.getString("reason"),
                row.getString("set_by"));
    }
}

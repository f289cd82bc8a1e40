package dev.countinghouse.query.notices;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice that was issued.
 *
 * @param charged the fees, the interest and the fixed sums that came with it
 */
record Notice(
        String notice,
        String account,
        @Nullable String run,
        LocalDate issuedOn,
        String ladder,
        int level,
        String levelName,
        DunningChannel channel,
        Money amount,
        Money credits,
        Money charged,
        String issuedBy,
        @JsonIgnore long position) {

    /** What a notice asks for, and what that cost. */
    record Item(
            String invoice,
            @Nullable String number,
            LocalDate dueOn,
            Money amount,
            int level,
            @Nullable String fee,
            @Nullable Money feeAmount,
            @Nullable String interest,
            @Nullable Money interestAmount,
            @Nullable Money fixedSum) {

        static Item of(ResultSet row) throws SQLException {
            return new Item(
                    row.getString("invoice"),
                    row.getString("number"),
                    Columns.date(row, "due_on"),
                    Columns.money(row, "amount_minor"),
                    row.getInt("level"),
                    row.getString("fee"),
                    Columns.moneyOrNull(row, "fee_minor"),
                    row.getString("interest"),
                    Columns.moneyOrNull(row, "interest_minor"),
                    Columns.moneyOrNull(row, "fixed_minor"));
        }
    }

    static final Csv<Notice> CSV =
            Csv.<Notice>of()
                    .column("notice", Notice::notice)
                    .column("account", Notice::account)
                    .column("run", Notice::run)
                    .column("issuedOn", Notice::issuedOn)
                    .column("ladder", Notice::ladder)
                    .column("level", Notice::level)
                    .column("levelName", Notice::levelName)
                    .column("channel", Notice::channel)
                    .column("amount", Notice::amount)
                    .column("credits", Notice::credits)
                    .column("charged", Notice::charged)
                    .column("currency", notice -> notice.amount.currency())
                    .column("issuedBy", Notice::issuedBy);

    static Notice of(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("notice"),
                row.getString("account"),
                row.getString("run"),
                Columns.date(row, "issued_on"),
                row.getString("ladder"),
                row.getInt("level"),
                row.getString("level_name"),
                DunningChannel.valueOf(row.getString("channel")),
                Columns.money(row, "amount_minor"),
                Columns.money(row, "credits_minor"),
                Columns.money(row, "charged_minor"),
                row.getString("issued_by"),
                row.getLong("position"));
    }

    List<String> keys() {
        return List.of(Long.toString(position));
    }
}

package dev.countinghouse.query.charges;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A charge as it stands.
 *
 * @param quantity as it was entered, whatever the price makes of it
 * @param amount absent while it waits for a price
 * @param steps how its price was found, in words
 * @param draft which has it
 * @param invoice which bills it
 */
record Charge(
        String charge,
        String account,
        String accountName,
        String item,
        String description,
        BigDecimal quantity,
        LocalDate chargedOn,
        State state,
        @Nullable String price,
        @Nullable BigDecimal unitPrice,
        @Nullable Money amount,
        List<String> steps,
        @Nullable String reference,
        @Nullable String returns,
        @Nullable String recurring,
        @Nullable String draft,
        @Nullable String invoice,
        @Nullable String reason,
        String enteredBy,
        long position) {

    /** Where it stands. */
    enum State {
        UNPRICED,
        PRICED,
        DRAFTED,
        BILLED,
        CANCELLED;

        /** Whether it is over. */
        boolean isClosed() {
            return this == BILLED || this == CANCELLED;
        }
    }

    private static final TypeReference<List<String>> STEPS = new TypeReference<>() {};

    Charge {
        steps = List.copyOf(steps);
    }

    static final Csv<Charge> CSV =
            Csv.<Charge>of()
                    .column("charge", Charge::charge)
                    .column("account", Charge::account)
                    .column("accountName", Charge::accountName)
                    .column("item", Charge::item)
                    .column("description", Charge::description)
                    .column("quantity", row -> row.quantity.toPlainString())
                    .column("chargedOn", Charge::chargedOn)
                    .column("state", Charge::state)
                    .column("price", Charge::price)
                    .column("unitPrice", Charge::unitPrice)
                    .column("amount", Charge::amount)
                    .column("currency", row -> row.amount == null ? null : row.amount.currency())
                    .column("reference", Charge::reference)
                    .column("returns", Charge::returns)
                    .column("recurring", Charge::recurring)
                    .column("draft", Charge::draft)
                    .column("invoice", Charge::invoice)
                    .column("enteredBy", Charge::enteredBy);

    /** The newest first. */
    static final Sorts<Charge> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(Sort.Key.number("position", Charge::position)),
                                    List.of(Sort.Key.text("charge", Charge::charge)),
                                    Sort.Way.DOWN))
                    .by("chargedOn", Sort.Key.date("charged_on", Charge::chargedOn))
                    .by("account", Sort.Key.text("account", Charge::account))
                    .by("item", Sort.Key.text("item", Charge::item));

    static Charge of(ResultSet row) throws SQLException {
        String unitPrice = row.getString("unit_price");
        String steps = row.getString("steps");
        return new Charge(
                row.getString("charge"),
                row.getString("account"),
                row.getString("account_name"),
                row.getString("item"),
                row.getString("description"),
                new BigDecimal(row.getString("quantity")),
                Columns.date(row, "charged_on"),
                State.valueOf(row.getString("state")),
                row.getString("price"),
                unitPrice == null ? null : new BigDecimal(unitPrice),
                Columns.moneyOrNull(row, "amount_minor"),
                steps == null ? List.of() : EventJson.mapper().readValue(steps, STEPS),
                row.getString("reference"),
                row.getString("returns"),
                row.getString("recurring"),
                row.getString("draft"),
                row.getString("invoice"),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getLong("position"));
    }
}
